import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ExpressionError } from './expression-error.ts'
import { compileExpression, evaluate, holds, namesIn } from './expression.ts'

const clock = { now: new Date('2026-11-23T22:30:00Z'), timeZone: 'Asia/Bahrain' }

describe('an expression', () => {
  test.each<[string, Record<string, unknown>, unknown]>([
    ['outcome = "approve"', { outcome: 'approve' }, true],
    ['cost.totalMinor > 0', { cost: { totalMinor: 2000 } }, true],
    ['if applicant.age >= 18 then "adult" else "minor"', { applicant: { age: 17 } }, 'minor'],
    ['0.1 + 0.2', {}, 0.3],
    ['sum(lines.amountMinor)', { lines: [{ amountMinor: 100 }, { amountMinor: 250 }] }, 350],
    ['count(lines[item.paid = wanted])', { lines: [{ paid: true }, { paid: false }], wanted: true }, 1],
    ['for l in lines return l.a * factor', { lines: [{ a: 1 }, { a: 2 }], factor: 3 }, [3, 6]],
    ['some l in lines satisfies l.a > least', { lines: [{ a: 1 }, { a: 9 }], least: 5 }, true],
    ['{ base: fee, late: base * 2 }.late', { fee: 7 }, 14],
    ['"الرياض" = city', { city: 'الرياض' }, true],
    ['text // a note', { text: 'x' }, 'x'],
    ['string length(name)', { name: 'علي' }, 3],
    ['1 / 0', {}, null],
    ['count(count) + duration', { count: [1], duration: 2 }, 3],
  ])('%s', (source, scope, expected) => {
    expect(evaluate(source, scope)).toEqual(expected)
  })

  test.each<[string, Record<string, unknown>, unknown]>([
    ['expiresOn < date("2026-01-01")', { expiresOn: '2025-12-31' }, true],
    ['years and months duration(bornOn, date("2026-11-24")).years', { bornOn: '2000-11-25' }, 25],
    ['paidAt + duration("P1D")', { paidAt: '2026-01-01T10:00:00Z' }, '2026-01-02T10:00:00Z'],
    ['bornOn', { bornOn: '2000-02-29' }, '2000-02-29'],
    ['{ due: date("2026-01-01") + duration("P3D") }', {}, { due: '2026-01-04' }],
    ['text', { text: '2026-02-30' }, '2026-02-30'],
    ['at', { at: new Date(0) }, '1970-01-01T00:00:00Z'],
  ])('reads and gives dates as ISO strings: %s', (source, scope, expected) => {
    expect(evaluate(source, scope)).toEqual(expected)
  })

  test.each<[string, Record<string, unknown>, unknown]>([
    ['missing', {}, null],
    ['a.b.c', { a: {} }, null],
    ['missing + 1', {}, null],
    ['missing > 1', {}, null],
    ['missing = null', {}, true],
    ['missing and false', {}, false],
    ['missing or true', {}, true],
    ['not(missing)', {}, null],
    ['constructor', {}, null],
    ['a.constructor', { a: {} }, null],
  ])('treats what is missing as null: %s', (source, scope, expected) => {
    expect(evaluate(source, scope)).toBe(expected)
    expect(holds(source, scope)).toBe(expected === true)
  })

  test('takes now and today from the clock it is given, in the zone of the clock', () => {
    expect(evaluate('today()', {}, clock)).toBe('2026-11-24')
    expect(evaluate('now()', {}, clock)).toBe('2026-11-23T22:30:00Z')
    expect(holds('bornOn < today()', { bornOn: '2026-11-23' }, clock)).toBe(true)
  })

  test('still knows now and today without a clock', () => {
    expect(evaluate('today() > date("2020-01-01")', {})).toBe(true)
  })

  test('says why a result is null, and forgets it before the next run', () => {
    const compiled = compileExpression('a + b')
    expect(compiled.run({ a: 1 }).warnings.map((warning) => warning.type)).toContain('INVALID_TYPE')
    expect(compiled.run({ a: 1, b: 2 })).toEqual({ value: 3, warnings: [] })
  })

  test('is parsed once', () => {
    expect(compileExpression('once = 1')).toBe(compileExpression('once = 1'))
  })

  test.each([
    ['1 +', 3],
    ['', 0],
    ['(a', 2],
    ['a = 1) or (b', 5],
    ['nonsense(1)', 0],
    ['a = discount(3)', 4],
  ])('refuses %j and says where', (source, from) => {
    const error = (() => {
      try {
        compileExpression(source)
      } catch (caught) {
        return caught
      }
    })()
    expect(error).toBeInstanceOf(ExpressionError)
    expect((error as ExpressionError).position.from).toBe(from)
  })

  test('gives the same answer in the compiled form and run after run, for any numbers', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e6, max: 1e6 }), fc.integer({ min: -1e6, max: 1e6 }), (a, b) => {
        expect(evaluate('if a > b then a - b else b - a', { a, b })).toBe(Math.abs(a - b))
      }),
    )
  })
})

describe('a unary test', () => {
  test.each<[string, Record<string, unknown>, boolean]>([
    ['> 5', { '?': 7 }, true],
    ['"a", "b"', { '?': 'b' }, true],
    ['not("a")', { '?': 'a' }, false],
    ['[1..limit]', { '?': 3, limit: 2 }, false],
    ['-', { '?': null }, true],
    ['>= date("2026-01-01")', { '?': '2026-01-01' }, true],
  ])('%s', (source, scope, expected) => {
    expect(compileExpression(source, 'unary').run(scope).value).toBe(expected)
  })

  test('is refused where it cannot be parsed', () => {
    expect(() => compileExpression('> ', 'unary')).toThrow(ExpressionError)
  })
})

describe('the names in an expression', () => {
  test.each<[string, string[]]>([
    ['cost.totalMinor > 0 and collect = true', ['collect', 'cost.totalMinor']],
    ['for i in xs, j in i.ys return i.a + j + k', ['k', 'xs']],
    ['some z in zs satisfies z.q = w', ['w', 'zs']],
    ['every z in zs satisfies z > partial', ['zs']],
    ['{ a: x, b: a + y }.b', ['x', 'y']],
    ['(function(p) p + q)(r)', ['q', 'r']],
    ['list[item.kind = wanted]', ['list', 'wanted']],
    ['sum(lines.amount) + count([today()])', ['lines.amount']],
    ['x instance of number', ['x']],
    ['years and months duration(bornOn, today()).years', ['bornOn']],
    ['substring(string: s, start position: 1)', ['s']],
    ['date(d).year', ['d']],
    ['if a then b else c', ['a', 'b', 'c']],
    ['"only text"', []],
  ])('%s', (source, names) => {
    expect(namesIn(source)).toEqual(names)
  })

  test('are read from a unary test too', () => {
    expect(namesIn('[low..high.value]', 'unary')).toEqual(['high.value', 'low'])
  })
})
