import { readXmlTree, type XmlElement } from './xml-tree.ts'

/**
 * Where two XML documents say different things, each with the path to it; empty when they say the same. Prefixes, the
 * order of attributes, comments, and white space around texts and elements do not count. The order of elements does,
 * but within elements of BPMN only that of equal names: between kinds of elements the standard's schema prescribes it.
 * @throws Error when one of them is not well-formed
 */
export function compareXml(one: string, other: string): string[] {
  return differences(readXmlTree(one), readXmlTree(other), '')
}

function differences(one: XmlElement, other: XmlElement, above: string): string[] {
  const at = `${above}/${stepOf(one)}`
  if (one.name !== other.name) return [`${at} became ${stepOf(other)}`]
  return [...compareAttributes(one, other, at), ...compareChildren(one, other, at)]
}

function compareAttributes(one: XmlElement, other: XmlElement, at: string): string[] {
  const names = new Set([...one.attributes.keys(), ...other.attributes.keys()])
  return [...names].flatMap((name) => {
    const [before, after] = [one.attributes.get(name), other.attributes.get(name)]
    if (before === after) return []
    return [`${at}/@${name}: ${quoted(before)} became ${quoted(after)}`]
  })
}

function compareChildren(one: XmlElement, other: XmlElement, at: string): string[] {
  const [old, now] = [groupsOf(one), groupsOf(other)]
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((group) =>
    compareInOrder(old.get(group) ?? [], now.get(group) ?? [], at),
  )
}

type Children = XmlElement['children']

function compareInOrder(old: Children, now: Children, at: string): string[] {
  const found: string[] = []
  for (let index = 0; index < Math.max(old.length, now.length); index++) {
    const [before, after] = [old[index], now[index]]
    if (typeof before === 'object' && typeof after === 'object') found.push(...differences(before, after, at))
    else if (before !== after) found.push(`${at}: ${described(before)} became ${described(after)}`)
  }
  return found
}

const bpmn = '{http://www.omg.org/spec/BPMN/20100524/MODEL}'

/** Children among which the order counts. */
function groupsOf({ name, children }: XmlElement): Map<string, Children> {
  const isOrderedByKind = name.startsWith(bpmn) && name !== `${bpmn}extensionElements`
  return Map.groupBy(children, (child) => (isOrderedByKind && typeof child !== 'string' ? child.name : ''))
}

const described = (child: XmlElement | string | undefined): string =>
  typeof child === 'object' ? `<${stepOf(child)}>` : quoted(child)

const quoted = (text: string | undefined): string => (text === undefined ? 'nothing' : `“${text.slice(0, 80)}”`)

function stepOf({ name, attributes }: XmlElement): string {
  const id = attributes.get('id')
  return `${name.replace(/^\{.*\}/, '')}${id === undefined ? '' : `[${id}]`}`
}
