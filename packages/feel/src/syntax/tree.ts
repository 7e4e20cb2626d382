/** The parsed form of an expression. */
import type { ArithmeticOperator } from '../operations/arithmetic.ts'
import type { FeelType } from '../types/feel-type.ts'
import type { FeelValue } from '../values/value.ts'

export type Comparison = '=' | '!=' | '<' | '<=' | '>' | '>='

export interface Iterator {
  readonly name: string
  readonly source: Node
  /** Where the iteration runs over whole numbers or days: `from..to`. */
  readonly to?: Node | undefined
}

interface At {
  readonly from: number
  readonly to: number
}

export type Node = At &
  (
    | { readonly kind: 'literal'; readonly value: FeelValue }
    | {
        readonly kind: 'name'
        readonly name: string
        readonly origin: 'local' | 'outside' | 'built-in'
        /** Whether it was among the names that are known there. */
        readonly known: boolean
      }
    | { readonly kind: 'path'; readonly target: Node; readonly name: string }
    | { readonly kind: 'filter'; readonly target: Node; readonly filter: Node }
    | { readonly kind: 'call'; readonly target: Node; readonly args: readonly Node[] }
    | { readonly kind: 'named call'; readonly target: Node; readonly args: ReadonlyMap<string, Node> }
    | { readonly kind: 'arithmetic'; readonly operator: ArithmeticOperator; readonly left: Node; readonly right: Node }
    | { readonly kind: 'comparison'; readonly operator: Comparison; readonly left: Node; readonly right: Node }
    | { readonly kind: 'and' | 'or'; readonly left: Node; readonly right: Node }
    | { readonly kind: 'negation'; readonly value: Node }
    | { readonly kind: 'between'; readonly value: Node; readonly low: Node; readonly high: Node }
    | { readonly kind: 'in'; readonly value: Node; readonly tests: readonly Test[] }
    | { readonly kind: 'instance'; readonly value: Node; readonly type: FeelType | undefined }
    | { readonly kind: 'if'; readonly condition: Node; readonly consequent: Node; readonly otherwise: Node }
    | { readonly kind: 'for'; readonly iterators: readonly Iterator[]; readonly body: Node }
    | { readonly kind: 'some' | 'every'; readonly iterators: readonly Iterator[]; readonly body: Node }
    | {
        readonly kind: 'function'
        readonly parameters: readonly { readonly name: string; readonly type: FeelType | undefined }[]
        readonly body: Node
        readonly external: boolean
      }
    | { readonly kind: 'context'; readonly entries: readonly { readonly name: string; readonly value: Node }[] }
    | { readonly kind: 'list'; readonly items: readonly Node[] }
    | {
        readonly kind: 'range'
        readonly start: Node | undefined
        readonly startIncluded: boolean
        readonly end: Node | undefined
        readonly endIncluded: boolean
      }
    | { readonly kind: 'equal range' | 'unequal range'; readonly value: Node }
  )

/** One of the alternatives after `in`, or of a cell of a decision table. */
export type Test =
  | { readonly kind: 'comparison'; readonly operator: Comparison; readonly value: Node }
  | { readonly kind: 'expression'; readonly value: Node; readonly usesInput: boolean }

export interface UnaryTests {
  /** Undefined for `-`, which everything passes. */
  readonly tests: readonly Test[] | undefined
  readonly negated: boolean
}

const nodesOfTests = (tests: readonly Test[]): Node[] => tests.map((test) => test.value)

const nodesOfIterators = (iterators: readonly Iterator[]): Node[] =>
  iterators.flatMap(({ source, to }) => (to ? [source, to] : [source]))

/** The nodes directly below, in the order of the source. */
export function childrenOf(node: Node): readonly Node[] {
  switch (node.kind) {
    case 'literal':
    case 'name':
      return []
    case 'path':
      return [node.target]
    case 'filter':
      return [node.target, node.filter]
    case 'call':
    case 'named call':
      return [node.target, ...node.args.values()]
    case 'arithmetic':
    case 'comparison':
    case 'and':
    case 'or':
      return [node.left, node.right]
    case 'between':
      return [node.value, node.low, node.high]
    case 'in':
      return [node.value, ...nodesOfTests(node.tests)]
    case 'if':
      return [node.condition, node.consequent, node.otherwise]
    case 'for':
    case 'some':
    case 'every':
      return [...nodesOfIterators(node.iterators), node.body]
    case 'function':
      return [node.body]
    case 'context':
      return node.entries.map(({ value }) => value)
    case 'list':
      return node.items
    case 'range':
      return [node.start, node.end].filter((bound) => bound !== undefined)
    default:
      return [node.value]
  }
}
