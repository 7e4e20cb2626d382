/**
 * Attributes of other tools that carry the prefix of their own element, such as `<tool:task tool:colour="red"/>`: the
 * writer takes the prefix for superfluous, though with and without it they are two attributes. They go through it under
 * a name of their own.
 */
import type { ModdleElement } from 'bpmn-moddle'

const mark = 'own-attribute.'
const marked = new RegExp(`(?<=\\s)${mark}([\\w-]+)\\.(?=[\\w.-]+=")`, 'g')

interface Generic extends ModdleElement {
  readonly $descriptor: { readonly isGeneric?: boolean; readonly ns: { readonly prefix?: string } }
}

export function hideOwnAttributes(root: ModdleElement): void {
  for (const element of everyElement(root)) {
    const { isGeneric, ns } = (element as Generic).$descriptor
    if (!isGeneric || !ns.prefix) continue
    const values = element as unknown as Record<string, unknown>
    for (const [name, value] of Object.entries(values)) {
      if (!name.startsWith(`${ns.prefix}:`)) continue
      delete values[name]
      values[`${mark}${ns.prefix}.${name.slice(ns.prefix.length + 1)}`] = value
    }
  }
}

export const showOwnAttributes = (xml: string): string => xml.replaceAll(marked, '$1:')

function* everyElement(element: ModdleElement): Generator<ModdleElement> {
  yield element
  for (const value of Object.values(element)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== null && typeof one === 'object' && '$type' in one) yield* everyElement(one as ModdleElement)
    }
  }
}
