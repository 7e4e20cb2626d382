/**
 * XML as what it says: names by namespace, attributes by name, texts without the white space around them and between
 * elements.
 */
import { Parser } from 'saxen'
import { normaliseXml } from './white-space.ts'

export interface XmlElement {
  /** `{namespace}local`. */
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly (XmlElement | string)[]
}

interface Open {
  readonly name: string
  readonly attributes: Map<string, string>
  readonly namespaces: ReadonlyMap<string, string>
  readonly children: (XmlElement | string)[]
}

const xmlNamespace = 'http://www.w3.org/XML/1998/namespace'
const instanceNamespace = 'http://www.w3.org/2001/XMLSchema-instance'

/** @throws Error when the text is not well-formed */
export function readXmlTree(xml: string): XmlElement {
  const document: Open = { name: '', attributes: new Map(), namespaces: new Map([['xml', xmlNamespace]]), children: [] }
  const open: Open[] = [document]
  const current = (): Open => open.at(-1) as Open
  const fail = (problem: Error): never => {
    throw problem
  }
  new Parser()
    .on('openTag', (name, attributes, decode) => {
      const element = elementOf(name, attributes(), decode, current().namespaces)
      current().children.push(element)
      open.push(element)
    })
    .on('closeTag', () => tidy(open.pop() as Open))
    .on('text', (text, decode) => addText(current(), decode(text)))
    .on('cdata', (text) => addText(current(), text))
    .on('error', fail)
    .on('warn', fail)
    .parse(normaliseXml(xml))
  const [root] = document.children
  if (!root || typeof root === 'string') throw new Error('the document has no element')
  return root
}

/** White space that only makes a document easier to read is no content. */
function tidy({ children, namespaces }: Open): void {
  const isAlone = children.length === 1
  const kept = children.flatMap((child): (XmlElement | string)[] => {
    if (typeof child !== 'string') return [child]
    const text = child.trim()
    return text === '' ? [] : [isAlone ? expand(text, namespaces) : text]
  })
  children.splice(0, children.length, ...kept)
}

/** Pieces of one text, such as characters before and after a section of character data, are one. */
function addText({ name, children }: Open, text: string): void {
  if (name === '') return
  const last = children.at(-1)
  if (typeof last === 'string') children[children.length - 1] = last + text
  else children.push(text)
}

function elementOf(
  name: string,
  given: Record<string, string>,
  decode: (text: string) => string,
  around: ReadonlyMap<string, string>,
): Open {
  const namespaces = new Map(around)
  for (const [key, value] of Object.entries(given)) {
    if (key === 'xmlns') namespaces.set('', decode(value))
    else if (key.startsWith('xmlns:')) namespaces.set(key.slice('xmlns:'.length), decode(value))
  }
  const attributes = new Map<string, string>()
  for (const [key, value] of Object.entries(given)) {
    if (key === 'xmlns' || key.startsWith('xmlns:')) continue
    const attribute = key.includes(':') ? qualify(key, namespaces) : key
    const isType = attribute === `{${instanceNamespace}}type`
    attributes.set(attribute, isType ? qualify(decode(value), namespaces) : expand(decode(value), namespaces))
  }
  return { name: qualify(name, namespaces), attributes, namespaces, children: [] }
}

function qualify(name: string, namespaces: ReadonlyMap<string, string>): string {
  const colon = name.indexOf(':')
  const uri = namespaces.get(colon < 0 ? '' : name.slice(0, colon))
  if (colon >= 0 && uri === undefined) throw new Error(`the prefix of ${name} is not declared`)
  return uri ? `{${uri}}${name.slice(colon + 1)}` : name
}

/** A value that is a name with a declared prefix means the name, whatever the prefix. */
function expand(value: string, namespaces: ReadonlyMap<string, string>): string {
  const [, prefix, local] = /^([\w.-]+):([\w.-]+)$/.exec(value.trim()) ?? []
  const uri = prefix === undefined ? undefined : namespaces.get(prefix)
  return uri === undefined ? value : `{${uri}}${local}`
}
