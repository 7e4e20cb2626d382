import { BpmnModdle, type ModdleElement } from 'bpmn-moddle'
import { DefinitionRefused, type Problems } from './definition-refused.ts'
import { diwanBpmn } from './diwan-bpmn.ts'
import { reasons } from './reasons.ts'

export type Element = ModdleElement

/** Anything the reader did not understand is a problem: a misspelt attribute would otherwise be lost in silence. */
export async function readXml(xml: string, problems: Problems): Promise<Element> {
  const { rootElement, warnings } = await new BpmnModdle({ diwan: diwanBpmn }).fromXML(xml).catch((error: Error) => {
    throw new DefinitionRefused([{ elementId: 'definitions', reason: reasons.notXml(firstLine(error.message)) }])
  })
  for (const { message, element, property, value } of warnings) {
    // A collection may be a variable that no element of the file stands for: its name is kept.
    if (element && value && property && /^bpmn:loopData(Input|Output)Ref$/.test(property)) {
      Object.defineProperty(element, property.replace('bpmn:', ''), { value, enumerable: true, configurable: true })
      continue
    }
    problems.add(ownerId(element), reasons.unreadable(firstLine(message)))
  }
  return rootElement
}

const firstLine = (message: string): string => message.split('\n', 1)[0] as string

/** The nearest element with an id: that is what an author finds in a modeler. */
export function ownerId(element: Element | undefined): string {
  for (let at = element; at; at = at.$parent) if (at.id) return at.id
  return 'definitions'
}

const meta = new Set(['$type', '$attrs', '$parent', '$descriptor', '$model'])

/** Names of the properties that the file gives to the element, references included. */
export const givenProperties = (element: Element): string[] =>
  Object.getOwnPropertyNames(element).filter((name) => !meta.has(name))

export const textOf = (element: Element, property: string): string | undefined => {
  const value = element.get(property)
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
}

export const elementOf = (element: Element, property: string): Element | undefined =>
  element.get(property) as Element | undefined

export const elementsOf = (element: Element, property: string): readonly Element[] =>
  (element.get(property) as readonly Element[] | undefined) ?? []
