/** The grammar of FEEL (DMN 1.5 §10.3.1.2), by recursive descent. */
import { takeType, type TypeNames } from '../types/parse-type.ts'
import { propertyNames } from '../values/properties.ts'
import { takeNumber, takeText, temporalOf, startsNumber } from './literals.ts'
import { NameIndex, indexOf, longestName, namePart, wordEnd, type NameTree } from './names.ts'
import { Scanner } from './scanner.ts'
import type { NameScope } from './scope.ts'
import type { Comparison, Iterator, Node, Test, UnaryTests } from './tree.ts'

/** Words that end a name nobody knows. */
const reserved: ReadonlySet<string> = new Set([
  'and',
  'or',
  'in',
  'between',
  'instance',
  'then',
  'else',
  'return',
  'satisfies',
  'if',
  'for',
  'some',
  'every',
  'true',
  'false',
  'null',
])

const comparisons: readonly Comparison[] = ['!=', '<=', '>=', '=', '<', '>']

type Bare<N> = N extends unknown ? Omit<N, 'from' | 'to'> : never
type BareNode = Bare<Node>

export class Parser {
  private readonly scanner: Scanner
  private scope: NameScope
  /** Names of entries anywhere: what may stand behind a dot when nothing is known of the value before it. */
  private readonly pool: NameIndex
  private readonly ownPool = new NameIndex()
  private readonly types: TypeNames
  private readonly insides = new WeakMap<Node, NameTree>()
  private filtersAllowed = true
  private inputUses = 0

  constructor(source: string, scope: NameScope, pool: NameIndex, types: TypeNames) {
    this.scanner = new Scanner(source)
    this.scope = scope
    this.pool = pool
    this.types = types
  }

  parseExpression(): Node {
    const node = this.expression()
    this.expectEnd()
    return node
  }

  /** Several expressions with commas between them mean a list, as in the inputs of a decision table. */
  parseTests(): UnaryTests {
    const { scanner } = this
    if (scanner.text.trim() === '-') return { tests: undefined, negated: false }
    const start = scanner.at
    const negated = this.attempt(() => {
      if (!scanner.takeWord('not')) return undefined
      scanner.expect('(')
      const tests = this.testList()
      scanner.expect(')')
      return scanner.ended ? tests : undefined
    }, start)
    if (negated) return { tests: negated, negated: true }
    const tests = this.testList()
    this.expectEnd()
    return { tests, negated: false }
  }

  private expectEnd(): void {
    if (!this.scanner.ended) this.scanner.fail(`Unexpected '${this.scanner.text[this.scanner.at]}'`)
  }

  private testList(): Test[] {
    const tests = [this.test(() => this.expression())]
    while (this.scanner.take(',')) tests.push(this.test(() => this.expression()))
    return tests
  }

  private test(operand: () => Node): Test {
    const operator = this.takeComparison()
    if (operator) return { kind: 'comparison', operator, value: this.additive() }
    const usesBefore = this.inputUses
    const value = operand()
    return { kind: 'expression', value, usesInput: this.inputUses > usesBefore }
  }

  private takeComparison(): Comparison | undefined {
    return comparisons.find((operator) => this.scanner.take(operator))
  }

  /** What `work` gives, or undefined with the scanner back at the start if it fails. */
  private attempt<T>(work: () => T | undefined, start: number): T | undefined {
    const { scope, filtersAllowed, inputUses } = this
    try {
      const result = work()
      if (result !== undefined) return result
    } catch (error) {
      if (!(error instanceof Error) || error.name !== 'FeelSyntaxError') throw error
    }
    this.scope = scope
    this.filtersAllowed = filtersAllowed
    this.inputUses = inputUses
    this.scanner.moveTo(start)
    return undefined
  }

  private node(bare: BareNode, from: number, inside?: NameTree): Node {
    const node = { ...bare, from, to: this.scanner.at } as Node
    if (inside) this.insides.set(node, inside)
    return node
  }

  private within<T>(scope: NameScope, work: () => T): T {
    const outer = this.scope
    this.scope = scope
    const result = work()
    this.scope = outer
    return result
  }

  /** Between brackets a filter may follow again, whatever stands outside. */
  private bracketed<T>(work: () => T): T {
    const outer = this.filtersAllowed
    this.filtersAllowed = true
    const result = work()
    this.filtersAllowed = outer
    return result
  }

  private expression(): Node {
    const start = this.scanner.at
    let left = this.conjunction()
    while (this.scanner.takeWord('or')) left = this.node({ kind: 'or', left, right: this.conjunction() }, start)
    return left
  }

  private conjunction(): Node {
    const start = this.scanner.at
    let left = this.comparison()
    while (this.scanner.takeWord('and')) left = this.node({ kind: 'and', left, right: this.comparison() }, start)
    return left
  }

  private comparison(): Node {
    const { scanner } = this
    const start = scanner.at
    let left = this.additive()
    for (;;) {
      const operator = this.takeComparison()
      if (operator) {
        left = this.node({ kind: 'comparison', operator, left, right: this.additive() }, start)
      } else if (scanner.takeWord('between')) {
        const low = this.additive()
        scanner.expectWord('and')
        left = this.node({ kind: 'between', value: left, low, high: this.additive() }, start)
      } else if (scanner.takeWord('in')) {
        left = this.node({ kind: 'in', value: left, tests: this.testsAfterIn() }, start)
      } else {
        return left
      }
    }
  }

  private testsAfterIn(): readonly Test[] {
    const { scanner } = this
    const start = scanner.at
    const several = this.attempt(() => {
      if (!scanner.take('(')) return undefined
      const tests = this.bracketed(() => this.testList())
      scanner.expect(')')
      return tests
    }, start)
    return several ?? [this.test(() => this.additive())]
  }

  private additive(): Node {
    const { scanner } = this
    const start = scanner.at
    let left = this.multiplicative()
    for (;;) {
      const operator = scanner.take('+') ? '+' : scanner.take('-') ? '-' : undefined
      if (!operator) return left
      left = this.node({ kind: 'arithmetic', operator, left, right: this.multiplicative() }, start)
    }
  }

  private multiplicative(): Node {
    const { scanner } = this
    const start = scanner.at
    let left = this.exponentiation()
    for (;;) {
      const operator = !scanner.sees('**') && scanner.take('*') ? '*' : scanner.take('/') ? '/' : undefined
      if (!operator) return left
      left = this.node({ kind: 'arithmetic', operator, left, right: this.exponentiation() }, start)
    }
  }

  private exponentiation(): Node {
    const start = this.scanner.at
    let left = this.negation()
    while (this.scanner.take('**')) {
      left = this.node({ kind: 'arithmetic', operator: '**', left, right: this.negation() }, start)
    }
    return left
  }

  private negation(): Node {
    const start = this.scanner.at
    if (this.scanner.take('-')) return this.node({ kind: 'negation', value: this.negation() }, start)
    return this.instanceOf()
  }

  private instanceOf(): Node {
    const start = this.scanner.at
    let value = this.postfix()
    while (this.scanner.takeWords('instance', 'of')) {
      value = this.node({ kind: 'instance', value, type: takeType(this.scanner, this.types) }, start)
    }
    return value
  }

  private postfix(): Node {
    const { scanner } = this
    const start = scanner.at
    let target = this.primary()
    for (;;) {
      if (scanner.sees('.') && !scanner.sees('..')) {
        scanner.take('.')
        const { name, inside } = this.propertyName(this.insides.get(target))
        target = this.node({ kind: 'path', target, name }, start, inside)
      } else if (this.filtersAllowed && scanner.sees('[')) {
        target = this.filter(target, start)
      } else if (target.kind !== 'literal' && scanner.take('(')) {
        target = this.bracketed(() => this.invocation(target, start))
      } else {
        return target
      }
    }
  }

  private filter(target: Node, start: number): Node {
    const { scanner } = this
    scanner.take('[')
    const inside = this.insides.get(target)
    const withItem = this.scope.withName('item', inside)
    const scope = inside
      ? withItem.with(indexOf(inside))
      : withItem.with(this.pool, 'outside').with(this.ownPool, 'outside')
    const filter = this.bracketed(() => this.within(scope, () => this.expression()))
    scanner.expect(']')
    return this.node({ kind: 'filter', target, filter }, start, inside)
  }

  private invocation(target: Node, start: number): Node {
    const { scanner } = this
    if (scanner.take(')')) return this.node({ kind: 'call', target, args: [] }, start)
    if (this.nameEndsBefore(':')) {
      const args = new Map<string, Node>()
      do {
        const name = this.declaredName(':')
        scanner.expect(':')
        args.set(name, this.expression())
      } while (scanner.take(','))
      scanner.expect(')')
      return this.node({ kind: 'named call', target, args }, start)
    }
    const args = [this.expression()]
    while (scanner.take(',')) args.push(this.expression())
    scanner.expect(')')
    return this.node({ kind: 'call', target, args }, start)
  }

  private primary(): Node {
    const { scanner } = this
    const start = scanner.at
    if (scanner.ended) scanner.fail('Expected an expression')
    if (startsNumber(scanner)) return this.literal(takeNumber(scanner), start)
    if (scanner.sees('"')) return this.literal(takeText(scanner), start)
    if (scanner.sees('@')) {
      scanner.take('@')
      if (!scanner.sees('"')) scanner.fail("Expected '\"'")
      return this.literal(temporalOf(takeText(scanner)), start)
    }
    if (scanner.sees('{')) return this.bracketed(() => this.context())
    if (scanner.sees('(')) return this.bracketed(() => this.parenthesised())
    if (scanner.sees('[')) return this.bracketed(() => this.listOrRange())
    if (scanner.take(']')) return this.bracketed(() => this.rangeFrom(start, false, this.additive()))
    return this.wordOrName()
  }

  private literal(value: (Node & { kind: 'literal' })['value'], start: number): Node {
    return this.node({ kind: 'literal', value }, start)
  }

  private wordOrName(): Node {
    const { scanner } = this
    const start = scanner.at
    const known = this.scope.longest(scanner.text, start)
    const word = scanner.word
    if (!known || known.parts === 1) {
      if (scanner.takeWord('true')) return this.literal(true, start)
      if (scanner.takeWord('false')) return this.literal(false, start)
      if (scanner.takeWord('null')) return this.literal(null, start)
      if (scanner.takeWord('if')) return this.conditional(start)
      if (scanner.takeWord('for')) return this.iteration('for', 'return', start)
      if (scanner.takeWord('some')) return this.iteration('some', 'satisfies', start)
      if (scanner.takeWord('every')) return this.iteration('every', 'satisfies', start)
      if (word === 'function' && scanner.text.slice(start + word.length).trimStart().startsWith('(')) {
        return this.functionDefinition(start)
      }
      if (reserved.has(word) || word === '') scanner.fail('Expected an expression')
    }
    const words = this.adjacentWords(start)
    if (known && known.end >= words.end) {
      scanner.moveTo(known.end)
      if (known.name === '?') this.inputUses += 1
      return this.node({ kind: 'name', name: known.name, origin: known.origin, known: true }, start, known.inside)
    }
    scanner.moveTo(words.end)
    return this.node({ kind: 'name', name: words.name, origin: 'outside', known: false }, start)
  }

  /** The words from here on with only spaces between them: the name that is meant where none is known. */
  private adjacentWords(start: number): { name: string; end: number } {
    const { text } = this.scanner
    let end = wordEnd(text, start)
    for (;;) {
      const part = namePart(text, end)
      if (!part || part.end === end + part.text.length || !/^[\p{L}\p{N}_]/u.test(part.text)) break
      if (reserved.has(part.text)) break
      end = part.end
    }
    return { name: text.slice(start, end).replaceAll(/\s+/g, ' '), end }
  }

  private propertyName(inside: NameTree | undefined): { name: string; inside: NameTree | undefined } {
    const { scanner } = this
    const start = scanner.at
    const own = inside && longestName(scanner.text, start, [indexOf(inside), propertyNames])
    const known = own ?? longestName(scanner.text, start, [propertyNames, this.ownPool, this.pool])
    const words = this.adjacentWords(start)
    if (known && (own?.level === 0 || known.end >= words.end)) {
      scanner.moveTo(known.end)
      return { name: known.name, inside: known.inside }
    }
    if (words.end === start) scanner.fail('Expected a name')
    scanner.moveTo(words.end)
    return { name: words.name, inside: undefined }
  }

  /** Whether a name is followed by a sign, so that it is being declared here rather than used. */
  private nameEndsBefore(sign: string): boolean {
    const { text, at } = this.scanner
    let end = at
    for (let part = namePart(text, end); part; part = namePart(text, end)) end = part.end
    return end > at && text.slice(end).trimStart().startsWith(sign)
  }

  /** A name that is being declared: up to one of the signs, or to the word `in`. */
  private declaredName(...ends: readonly string[]): string {
    const { scanner } = this
    const start = scanner.at
    let end = start
    for (let part = namePart(scanner.text, end); part; part = namePart(scanner.text, end)) {
      if (end > start && ends.includes(part.text)) break
      end = part.end
    }
    if (end === start) scanner.fail('Expected a name')
    scanner.moveTo(end)
    return scanner.text.slice(start, end).trim().replaceAll(/\s+/g, ' ')
  }

  private conditional(start: number): Node {
    const { scanner } = this
    const condition = this.expression()
    scanner.expectWord('then')
    const consequent = this.expression()
    scanner.expectWord('else')
    const otherwise = this.expression()
    const inside = this.insides.get(consequent) ?? this.insides.get(otherwise)
    return this.node({ kind: 'if', condition, consequent, otherwise }, start, inside)
  }

  private iteration(kind: 'for' | 'some' | 'every', bodyWord: string, start: number): Node {
    const { scanner } = this
    const outer = this.scope
    const iterators: Iterator[] = []
    do {
      const name = this.declaredName('in')
      scanner.expectWord('in')
      const source = this.expression()
      const to = scanner.take('..') ? this.expression() : undefined
      iterators.push({ name, source, to })
      this.scope = this.scope.withName(name, this.insides.get(source))
    } while (scanner.take(','))
    scanner.expectWord(bodyWord)
    if (kind === 'for') this.scope = this.scope.withName('partial')
    const body = this.expression()
    this.scope = outer
    return this.node({ kind, iterators, body }, start, kind === 'for' ? this.insides.get(body) : undefined)
  }

  private functionDefinition(start: number): Node {
    const { scanner } = this
    scanner.expectWord('function')
    scanner.expect('(')
    const parameters: { name: string; type: ReturnType<typeof takeType> }[] = []
    if (!scanner.take(')')) {
      do {
        const name = this.declaredName()
        parameters.push({ name, type: scanner.take(':') ? takeType(scanner, this.types) : undefined })
      } while (scanner.take(','))
      scanner.expect(')')
    }
    const external = scanner.takeWord('external')
    let scope = this.scope
    for (const { name } of parameters) scope = scope.withName(name)
    const body = this.within(scope, () => this.expression())
    return this.node({ kind: 'function', parameters, body, external }, start)
  }

  private context(): Node {
    const { scanner } = this
    const start = scanner.at
    const outer = this.scope
    const entries: { name: string; value: Node }[] = []
    const inside = new Map<string, NameTree | undefined>()
    scanner.expect('{')
    if (!scanner.take('}')) {
      do {
        const name = scanner.sees('"') ? takeText(scanner) : this.declaredName(':')
        if (entries.some((entry) => entry.name === name)) scanner.fail(`The entry '${name}' stands twice`)
        scanner.expect(':')
        const value = this.expression()
        entries.push({ name, value })
        const insideValue = this.insides.get(value)
        inside.set(name, insideValue)
        this.ownPool.add(name, insideValue)
        this.scope = this.scope.withName(name, insideValue)
      } while (scanner.take(','))
      scanner.expect('}')
    }
    this.scope = outer
    return this.node({ kind: 'context', entries }, start, inside)
  }

  private parenthesised(): Node {
    const { scanner } = this
    const start = scanner.at
    scanner.expect('(')
    const operator = this.takeComparison()
    if (operator) {
      const value = this.additive()
      scanner.expect(')')
      return this.boundedBy(operator, value, start)
    }
    const first = this.expression()
    if (scanner.sees('..')) return this.rangeFrom(start, false, first)
    scanner.expect(')')
    return first
  }

  private boundedBy(operator: Comparison, value: Node, start: number): Node {
    if (operator === '=') return this.node({ kind: 'equal range', value }, start)
    if (operator === '!=') return this.node({ kind: 'unequal range', value }, start)
    const included = operator === '<=' || operator === '>='
    const bounds = operator.startsWith('<')
      ? { start: undefined, startIncluded: false, end: value, endIncluded: included }
      : { start: value, startIncluded: included, end: undefined, endIncluded: false }
    return this.node({ kind: 'range', ...bounds }, start)
  }

  private listOrRange(): Node {
    const { scanner } = this
    const start = scanner.at
    scanner.expect('[')
    if (scanner.take(']')) return this.node({ kind: 'list', items: [] }, start)
    const first = this.expression()
    if (scanner.sees('..')) return this.rangeFrom(start, true, first)
    const items = [first]
    while (scanner.take(',')) items.push(this.expression())
    scanner.expect(']')
    return this.node({ kind: 'list', items }, start, this.insides.get(first))
  }

  private rangeFrom(from: number, startIncluded: boolean, start: Node): Node {
    const { scanner } = this
    scanner.expect('..')
    const at = scanner.at
    const closing = (): boolean | undefined =>
      scanner.take(']') ? true : scanner.take(')') || scanner.take('[') ? false : undefined
    // `[` may open a filter of the bound or close the range: the first if that can be read.
    const read = (): Node | undefined => {
      const end = this.additive()
      const endIncluded = closing()
      if (endIncluded === undefined) return undefined
      return this.node({ kind: 'range', start, startIncluded, end, endIncluded }, from)
    }
    const whole = this.attempt(read, at)
    if (whole) return whole
    this.filtersAllowed = false
    return read() ?? scanner.fail("Expected ']'")
  }
}
