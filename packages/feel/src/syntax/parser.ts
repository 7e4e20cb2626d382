/** The grammar of FEEL (DMN 1.5 §10.3.1.2), by recursive descent: operators, calls, filters and unary tests. */
import { takeType } from '../types/parse-type.ts'
import { indexOf } from './names.ts'
import { PrimaryParser } from './primary-parser.ts'
import { nameEndsBefore, takeDeclaredName } from './take-name.ts'
import type { Node, Test, UnaryTests } from './tree.ts'

export class Parser extends PrimaryParser {
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

  protected override expression(): Node {
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

  protected override additive(): Node {
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
      } else if (scanner.take('(')) {
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
    if (nameEndsBefore(scanner, ':')) {
      const args = new Map<string, Node>()
      do {
        const name = takeDeclaredName(scanner, ':')
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
}
