import type { Expression, FunctionDefinition, Variable } from './expression.ts'
import type { ItemDefinition } from './item-definition.ts'

/** Another model whose elements are called `name.element`; without a name they are called as if they were here. */
export interface Import {
  readonly name: string
  readonly namespace: string
}

/** Which element another one needs: the namespace of its model and its id. */
export interface Reference {
  readonly namespace: string
  readonly id: string
}

interface Node {
  readonly id: string
  readonly name: string
  readonly label?: string | undefined
  readonly variable: Variable
}

export interface InputData extends Node {
  readonly kind: 'input'
}

export interface Decision extends Node {
  readonly kind: 'decision'
  readonly question?: string | undefined
  readonly description?: string | undefined
  readonly requires: readonly Reference[]
  readonly logic?: Expression | undefined
}

export interface BusinessKnowledgeModel extends Node {
  readonly kind: 'knowledge'
  readonly requires: readonly Reference[]
  readonly logic?: FunctionDefinition | undefined
}

export interface DecisionService extends Node {
  readonly kind: 'service'
  readonly outputs: readonly Reference[]
  readonly encapsulated: readonly Reference[]
  readonly inputDecisions: readonly Reference[]
  readonly inputs: readonly Reference[]
}

export type DrgElement = InputData | Decision | BusinessKnowledgeModel | DecisionService

/** A decision model as it is written: nothing is resolved or checked yet. */
export interface Model {
  readonly namespace: string
  readonly name: string
  readonly id?: string | undefined
  readonly expressionLanguage?: string | undefined
  readonly imports: readonly Import[]
  readonly items: readonly ItemDefinition[]
  readonly elements: readonly DrgElement[]
}
