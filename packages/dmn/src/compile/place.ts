import type { FeelType, FeelValue, NameTree } from '@diwan/feel'
import type { Compiled, Run } from '../evaluate/run.ts'
import type { Expression } from '../model/expression.ts'
import type { DrgElement } from '../model/model.ts'
import type { ModelTypes } from './model-types.ts'

/** Something wrong in a model that was found before anything is evaluated. */
export interface DmnIssue {
  readonly code: 'SYNTAX' | 'UNKNOWN_TYPE' | 'UNKNOWN_ELEMENT' | 'UNKNOWN_MODEL' | 'LANGUAGE' | 'CYCLE'
  readonly message: string
  readonly namespace: string
  /** Name of the element; empty for the model itself. */
  readonly element: string
}

/** Where in a model logic stands: which names and types can be seen from there. */
export interface Place {
  readonly element: DrgElement
  readonly names: NameTree
  readonly types: ModelTypes
  /** Address of the expression language that counts where none is written. */
  readonly language: string | undefined
  readonly report: (code: DmnIssue['code'], message: string) => void
  /** Compiles an expression inside this one; a missing one is null. */
  readonly compile: (expression: Expression | undefined, place: Place) => Compiled
}

/** The place inside, where further names can be seen. */
export const enter = (place: Place, names: Iterable<readonly [string, NameTree | undefined]>): Place => ({
  ...place,
  names: new Map([...place.names, ...names]),
})

/** The value as one of the type; null with a warning where it is none. */
export function fit(
  value: FeelValue,
  type: FeelType | undefined,
  what: string,
  { types }: Pick<Place, 'types'>,
  run: Run,
): FeelValue {
  return type === undefined ? value : types.coerce(value, type, what, run)
}
