/** What a reader of flow nodes gets, and what all flow nodes have in common. */
import type { Flow, Node } from '../compiled-process.ts'
import { nameOf, requiredName } from './read-attributes.ts'
import type { Element } from './read-xml.ts'
import type { Reading } from './reading.ts'

export interface Read {
  readonly element: Element
  readonly id: string
  readonly out: readonly Flow[]
  /** Ids of the boundary events attached to it, except those of compensation. */
  readonly boundary: readonly string[]
  /** The boundary event of compensation among them. */
  readonly compensation?: string
  /** Id of the sub-process or called process around it. */
  readonly scope?: string
  readonly isInEventSubProcess: boolean
  readonly reading: Reading
}

export interface Reader {
  readonly properties: readonly string[]
  read(input: Read): Node
}

export function common({ element, id, out, scope, reading }: Read) {
  const step = element.get('diwan:step') === true
  const name = step ? requiredName(element, reading.problems) : nameOf(element)
  return { id, out, ...(name ? { name } : {}), ...(step ? { step: true as const } : {}), ...(scope ? { scope } : {}) }
}
