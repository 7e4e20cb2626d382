import type { FeelValue } from '@diwan/feel'
import type { DrgElement } from '../model/model.ts'

/** What is known inside one evaluation, or inside one call of a decision service. */
export interface Frame {
  /** The value given for an element; undefined where none was given. */
  given(element: DrgElement, namespace: string): FeelValue | undefined
  /** What was found out already: every element is evaluated at most once. */
  readonly found: Map<DrgElement, FeelValue>
  readonly open: Set<DrgElement>
}

export const makeFrame = (given: Frame['given']): Frame => ({ given, found: new Map(), open: new Set() })
