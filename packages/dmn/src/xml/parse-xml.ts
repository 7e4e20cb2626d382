import { Parser } from 'saxen'
import { decodeText } from './decode-text.ts'
import { XmlError, type XmlElement } from './xml-element.ts'

interface OpenElement extends XmlElement {
  readonly children: XmlElement[]
  text: string
}

const splitName = (name: string): [prefix: string, local: string] => {
  const colon = name.indexOf(':')
  return colon === -1 ? ['', name] : [name.slice(0, colon), name.slice(colon + 1)]
}

/** Document types and their entities are not read: a model needs none, and they can blow up or fetch files. */
export function parseXml(xml: string): XmlElement {
  const open: OpenElement[] = []
  let root: XmlElement | undefined
  let failure: XmlError | undefined

  const parser = new Parser()
  parser.on('openTag', (name, attributesOf) => {
    const parent = open.at(-1)
    const namespaces = new Map(parent?.namespaces)
    const attributes = new Map<string, string>()
    for (const [key, value] of Object.entries(attributesOf())) {
      if (key === 'xmlns') namespaces.set('', value)
      else if (key.startsWith('xmlns:')) namespaces.set(key.slice('xmlns:'.length), value)
      else attributes.set(key, value)
    }
    const [prefix, local] = splitName(name)
    const namespace = namespaces.get(prefix) ?? ''
    const element: OpenElement = { name: local, namespace, attributes, children: [], text: '', namespaces }
    if (parent) parent.children.push(element)
    else root ??= element
    open.push(element)
  })
  parser.on('closeTag', () => void open.pop())
  const addText = (text: string) => {
    const element = open.at(-1)
    if (element) element.text += text.replaceAll('\r\n', '\n')
  }
  parser.on('text', (text) => addText(decodeText(text)))
  parser.on('cdata', addText)
  parser.on('error', (error, context) => {
    failure ??= new XmlError(error.message, context().line + 1)
  })
  parser.parse(xml.replace(/^\uFEFF/, ''))

  if (failure) throw failure
  if (!root) throw new XmlError('No element', 1)
  return root
}
