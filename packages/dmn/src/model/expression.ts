import type { DecisionTable } from './decision-table.ts'

/** What carries a value: a parameter, an entry of a context, the result of a decision. `type` as written. */
export interface Variable {
  readonly name: string
  readonly type?: string | undefined
}

interface Boxed {
  readonly id?: string | undefined
  /** The type the value must have, as written. */
  readonly type?: string | undefined
}

export interface LiteralExpression extends Boxed {
  readonly kind: 'literal'
  readonly text: string
  /** Address of the language; undefined is the model's own. */
  readonly language?: string | undefined
}

export interface BoxedContext extends Boxed {
  readonly kind: 'context'
  /** The entry without a variable, if any, is the value of the whole. */
  readonly entries: readonly ContextEntry[]
}

export interface ContextEntry {
  readonly variable?: Variable | undefined
  readonly expression?: Expression | undefined
}

export interface Invocation extends Boxed {
  readonly kind: 'invocation'
  readonly called?: Expression | undefined
  readonly bindings: readonly { readonly parameter: Variable; readonly expression?: Expression | undefined }[]
}

export interface FunctionDefinition extends Boxed {
  readonly kind: 'function'
  readonly language: 'FEEL' | 'Java' | 'PMML'
  readonly parameters: readonly Variable[]
  readonly body?: Expression | undefined
}

export interface Relation extends Boxed {
  readonly kind: 'relation'
  readonly columns: readonly Variable[]
  readonly rows: readonly (readonly (Expression | undefined)[])[]
}

export interface BoxedList extends Boxed {
  readonly kind: 'list'
  readonly items: readonly Expression[]
}

export interface Conditional extends Boxed {
  readonly kind: 'conditional'
  readonly condition?: Expression | undefined
  readonly whenTrue?: Expression | undefined
  readonly otherwise?: Expression | undefined
}

export interface BoxedFilter extends Boxed {
  readonly kind: 'filter'
  readonly in?: Expression | undefined
  readonly match?: Expression | undefined
}

export interface BoxedIterator extends Boxed {
  readonly kind: 'for' | 'some' | 'every'
  readonly iteratorVariable: string
  readonly in?: Expression | undefined
  /** What `for` returns, or what `some` and `every` demand. */
  readonly body?: Expression | undefined
}

export type Expression =
  | LiteralExpression
  | BoxedContext
  | DecisionTable
  | Invocation
  | FunctionDefinition
  | Relation
  | BoxedList
  | Conditional
  | BoxedFilter
  | BoxedIterator
