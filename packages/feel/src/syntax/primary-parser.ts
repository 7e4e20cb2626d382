/** What stands between operators: literals, names, lists, contexts, ranges, functions and the forms with words. */
import { takeType } from '../types/parse-type.ts'
import { propertyNames } from '../values/properties.ts'
import { startsNumber, takeNumber, takeText, temporalOf } from './literals.ts'
import { indexOf, longestName, type NameTree } from './names.ts'
import { ParserState } from './parser-state.ts'
import { adjacentWords, reserved, takeDeclaredName } from './take-name.ts'
import type { Comparison, Iterator, Node } from './tree.ts'

export abstract class PrimaryParser extends ParserState {
  protected abstract expression(): Node
  protected abstract additive(): Node

  protected primary(): Node {
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
    const words = adjacentWords(scanner, start)
    if (known && known.end >= words.end) {
      scanner.moveTo(known.end)
      if (known.name === '?') this.inputUses += 1
      return this.node({ kind: 'name', name: known.name, origin: known.origin, known: true }, start, known.inside)
    }
    scanner.moveTo(words.end)
    return this.node({ kind: 'name', name: words.name, origin: 'outside', known: false }, start)
  }

  protected propertyName(inside: NameTree | undefined): { name: string; inside: NameTree | undefined } {
    const { scanner } = this
    const start = scanner.at
    const own = inside && longestName(scanner.text, start, [indexOf(inside), propertyNames])
    const known = own ?? longestName(scanner.text, start, [propertyNames, this.ownPool, this.pool])
    const words = adjacentWords(scanner, start)
    if (known && (own?.level === 0 || known.end >= words.end)) {
      scanner.moveTo(known.end)
      return { name: known.name, inside: known.inside }
    }
    if (words.end === start) scanner.fail('Expected a name')
    scanner.moveTo(words.end)
    return { name: words.name, inside: undefined }
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
      const name = takeDeclaredName(scanner, 'in')
      scanner.expectWord('in')
      const source = this.expression()
      const to = scanner.take('..') ? this.expression() : undefined
      iterators.push({ name, source, to })
      this.scope = this.scope.withName(name, this.insides.get(source))
    } while (scanner.take(','))
    scanner.expectWord(bodyWord)
    this.scope = this.scope.withName('partial')
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
        const name = takeDeclaredName(scanner)
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
        const name = scanner.sees('"') ? takeText(scanner) : takeDeclaredName(scanner, ':')
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
