/** What the parser knows at each place of the source. */
import type { TypeNames } from '../types/parse-type.ts'
import { NameIndex, type NameTree } from './names.ts'
import { Scanner } from './scanner.ts'
import type { NameScope } from './scope.ts'
import { FeelSyntaxError } from './syntax-error.ts'
import type { Comparison, Node } from './tree.ts'

const comparisons: readonly Comparison[] = ['!=', '<=', '>=', '=', '<', '>']

type Bare<N> = N extends unknown ? Omit<N, 'from' | 'to'> : never
type BareNode = Bare<Node>

export abstract class ParserState {
  protected readonly scanner: Scanner
  protected scope: NameScope
  /** Names of entries anywhere: what may stand behind a dot when nothing is known of the value before it. */
  protected readonly pool: NameIndex
  protected readonly ownPool = new NameIndex()
  protected readonly types: TypeNames
  protected readonly insides = new WeakMap<Node, NameTree>()
  protected filtersAllowed = true
  protected inputUses = 0

  constructor(source: string, scope: NameScope, pool: NameIndex, types: TypeNames) {
    this.scanner = new Scanner(source)
    this.scope = scope
    this.pool = pool
    this.types = types
  }

  protected takeComparison(): Comparison | undefined {
    return comparisons.find((operator) => this.scanner.take(operator))
  }

  /** What `work` gives, or undefined with the scanner back at the start if it fails. */
  protected attempt<T>(work: () => T | undefined, start: number): T | undefined {
    const { scope, filtersAllowed, inputUses } = this
    try {
      const result = work()
      if (result !== undefined) return result
    } catch (error) {
      if (!(error instanceof FeelSyntaxError)) throw error
    }
    this.scope = scope
    this.filtersAllowed = filtersAllowed
    this.inputUses = inputUses
    this.scanner.moveTo(start)
    return undefined
  }

  protected node(bare: BareNode, from: number, inside?: NameTree): Node {
    const node = { ...bare, from, to: this.scanner.at } as Node
    if (inside) this.insides.set(node, inside)
    return node
  }

  protected within<T>(scope: NameScope, work: () => T): T {
    const outer = this.scope
    this.scope = scope
    const result = work()
    this.scope = outer
    return result
  }

  /** Between brackets a filter may follow again, whatever stands outside. */
  protected bracketed<T>(work: () => T): T {
    const outer = this.filtersAllowed
    this.filtersAllowed = true
    const result = work()
    this.filtersAllowed = outer
    return result
  }
}
