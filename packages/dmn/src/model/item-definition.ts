import type { Variable } from './expression.ts'

/** A type of the model. Either it refers to another one, or it has components, or it is a function. */
export interface ItemDefinition {
  readonly name: string
  readonly isCollection: boolean
  readonly type?: string | undefined
  /** Unary tests for the value; of a collection for each item. */
  readonly allowedValues?: string | undefined
  /** Unary tests for the value as a whole, also of a collection. */
  readonly typeConstraint?: string | undefined
  readonly components: readonly ItemDefinition[]
  readonly function?: { readonly parameters: readonly Variable[]; readonly result?: string | undefined } | undefined
}
