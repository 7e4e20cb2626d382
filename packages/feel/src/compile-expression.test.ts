import { describe, expect, test } from 'vitest'
import { compileExpression, compileUnaryTests } from './compile-expression.ts'
import type { FeelWarning } from './environment.ts'
import { fromJson } from './json.ts'
import type { NameTree } from './syntax/names.ts'
import { FeelSyntaxError } from './syntax/syntax-error.ts'
import { answer, testClock } from './testing/answer.ts'
import type { FeelContext } from './values/value.ts'

describe('an expression', () => {
  test.each([
    ['1 + 2 * 3', '7'],
    ['(1 + 2) * 3', '9'],
    ['0.1 + 0.2', '0.3'],
    ['-3 ** 2', '9'],
    ['2 ** 3 ** 2', '64'],
    ['10 - 4 - 3', '3'],
    ['1 / 3', '0.3333333333333333333333333333333333'],
    ['1.23e2', '123'],
    ['"a\\"b\\u0041\\U01F40E"', 'a"bA🐎'],
    ['// what follows counts\n1 /* one */ + 1', '2'],
    ['if 1 > 2 then "more" else "less"', 'less'],
    ['if null then 1 else 2', '2'],
    ['if "no condition" then 1 else 2', 'null'],
    ['true or null', 'true'],
    ['false or null', 'null'],
    ['false and "x"', 'false'],
    ['5 between 1 and 5 and true', 'true'],
    ['5 between null and 5', 'null'],
    ['{ a: 1, b: a + 1, c: { d: b } }.c.d', '2'],
    ['{ f: function(n: number) if n = 0 then 1 else n * f(n - 1), r: f(5) }.r', '120'],
    ['(function(a, b) a - b)(b: 1, a: 3)', '2'],
    ['(function(a) a)(1, 2)', 'null'],
    ['[function(a) a * 2][1](4)', '8'],
    ['[1, 2, 3][-1]', '3'],
    ['[1, 2, 3][4]', 'null'],
    ['[1, 2, 3][item > 1]', '[2, 3]'],
    ['[{ x: 1 }, { x: 2 }][x = 2].x', '[2]'],
    ['"alone"[1]', 'alone'],
    ['null[1]', 'null'],
    ['[{ a: 1 }, { b: 2 }].a', '[1, null]'],
    ['@"2026-01-31".weekday', '6'],
    ['@"P1DT2H".hours', '2'],
    ['@"P1DT2H".months', 'null'],
    ['[1..3].end included', 'true'],
    ['(function() external { java: { class: "a.B", method signature: "c()" } })()', 'null'],
    ['{ f: function(n) f(n), r: f(1) }.r', 'null'],
  ])('%s', (source, expected) => {
    expect(answer(source)).toBe(expected)
  })

  test.each([
    ['for i in 1..3 return i * 2', '[2, 4, 6]'],
    ['for i in 3..1 return i', '[3, 2, 1]'],
    ['for i in (1..4) return i', '[2, 3]'],
    ['for d in @"2026-02-28"..@"2026-03-01" return d.day', '[28, 1]'],
    ['for a in [1, 2], b in [a, 10] return a * b', '[1, 10, 4, 20]'],
    ['for i in 0..4 return if i = 0 then 1 else i * partial[-1]', '[1, 1, 2, 6, 24]'],
    ['for i in "one" return i', '["one"]'],
    ['for i in null return i', 'null'],
    ['for i in 1.5..3 return i', 'null'],
    ['some x in [1, 2], y in [2, 3] satisfies x = y', 'true'],
    ['some x in [1, null] satisfies x > 1', 'null'],
    ['every x in [] satisfies false', 'true'],
    ['every x in [1, 2] satisfies x < 2', 'false'],
    ['every x in null satisfies true', 'null'],
  ])('iterates: %s', (source, expected) => {
    expect(answer(source)).toBe(expected)
  })

  test.each([
    ['1 in [1..2)', 'true'],
    ['2 in [1..2)', 'false'],
    ['2 in [1..2[', 'false'],
    ['1 in ]1..2]', 'false'],
    ['5 in (< 3, > 4)', 'true'],
    ['5 in (!= 5)', 'false'],
    ['5 in [[1..3], [4..6]]', 'true'],
    ['"b" in ["a".."c"]', 'true'],
    ['[1, 2] in [[1, 2], [3]]', 'true'],
    ['1 in [null..3]', 'null'],
    ['null in [1..3]', 'null'],
    ['(1..3) = ]1..3[', 'true'],
    ['(= 3) = [3..3]', 'false'],
  ])('tests: %s', (source, expected) => {
    expect(answer(source)).toBe(expected)
  })
})

describe('a name', () => {
  const inside: NameTree = new Map<string, NameTree | undefined>([['Monthly Income', undefined], ['in-law', undefined]])
  const names: NameTree = new Map<string, NameTree | undefined>([
    ['Applicant', inside],
    ['Applicants', inside],
    ['a', undefined],
    ['b', undefined],
    ['a-b', undefined],
    ['date and time of birth', undefined],
    ['some value', undefined],
    ['pi/2 + 1', undefined],
  ])
  const person = { 'Monthly Income': 3000, 'in-law': true }
  const values = {
    Applicant: person,
    Applicants: [person, { 'Monthly Income': 10, 'in-law': false }],
    a: 5,
    b: 3,
    'a-b': 100,
    'date and time of birth': '2000-01-01T00:00:00Z',
    'some value': 7,
    'pi/2 + 1': 2.5,
  }

  test.each([
    ['Applicant.Monthly Income / 12', '250'],
    ['Applicant.Monthly   Income', '3000'],
    ['Applicant.in-law', 'true'],
    ['Applicants[Monthly Income > 100].in-law', '[true]'],
    ['for x in Applicants return x.Monthly Income', '[3000, 10]'],
    ['a-b', '100'],
    ['a - b', '100'],
    ['b-a', '-2'],
    ['date and time of birth.year', '2000'],
    ['some value + 1', '8'],
    ['pi/2 + 1', '2.5'],
    ['{ net pay-out: 1, twice: net pay-out * 2 }.net pay-out', '1'],
    ['{ x: [{ one two: 1 }] }.x[one two = 1].one two', '[1]'],
    ['(function(first one, second) first one - second)(3, 1)', '2'],
  ])('may hold spaces and signs: %s', (source, expected) => {
    expect(answer(source, values, { names })).toBe(expected)
  })

  test('of a value does not hide the function of that name', () => {
    expect(answer('date("2026-01-02") > date', { date: '2026-01-01' })).toBe('true')
    expect(answer('count(count)', { count: [1, 2] })).toBe('2')
  })

  test.each([
    ['a.b.c + d', ['a.b.c', 'd']],
    ['for i in xs, j in i.ys return i + k', ['k', 'xs']],
    ['{ a: x, b: a + y }', ['x', 'y']],
    ['xs[item.a = y]', ['xs', 'y']],
    ['(function(p) p + q)(r)', ['q', 'r']],
    ['count(date of birth)', ['date of birth']],
    ['x in [low..high]', ['high', 'low', 'x']],
    ['count(count) > duration.limit', ['count', 'duration.limit']],
  ])('that comes from outside is told: %s', (source, expected) => {
    expect(compileExpression(source).freeNames).toEqual(expected)
  })

  test('of a function that nobody has is told with its place', () => {
    const discount = { name: 'discount', from: 4, to: 12 }
    expect(compileExpression('1 + discount(count(a))').unknownFunctions).toEqual([discount])
    expect(compileExpression('discount(1)', { names: ['discount'] }).unknownFunctions).toEqual([])
  })

  test('of a type may be one of the model', () => {
    const types = new Map([['tax class', { kind: 'string' } as const]])
    expect(answer('"A" instance of tax class', {}, { types })).toBe('true')
    expect(answer('1 instance of tax class', {}, { types })).toBe('false')
    expect(answer('1 instance of unheard of', {}, { types })).toBe('null')
  })
})

describe('a source that is wrong', () => {
  test.each([
    ['', 0],
    ['1 +', 3],
    ['(a', 2],
    ['a = 1) or (b', 5],
    ['"open', 0],
    ['{ a: 1, a: 2 }', 9],
    ['if a then b', 11],
    ['for i in [1] 2', 13],
    ['[1..2', 5],
    ['1 /* never ends', 2],
  ])('%j is refused at %i', (source, from) => {
    const refused = (): unknown => {
      try {
        return compileExpression(source)
      } catch (error) {
        return error
      }
    }
    const error = refused()
    expect(error).toBeInstanceOf(FeelSyntaxError)
    expect((error as FeelSyntaxError).position.from).toBe(from)
  })
})

test('why a result is null is told, with its place', () => {
  const told: FeelWarning[] = []
  compileExpression('1 + missing').evaluate(new Map(), { ...testClock, warn: (warning) => told.push(warning) })
  expect(told.map(({ code, position }) => [code, position?.from])).toEqual([
    ['NO_VARIABLE_FOUND', 4],
    ['INVALID_TYPE', 0],
  ])
})

describe('unary tests', () => {
  const passes = (source: string, input: unknown, values: object = {}) =>
    compileUnaryTests(source).test(fromJson(input), fromJson(values) as FeelContext, testClock)

  test.each<[string, unknown, boolean | null]>([
    ['-', null, true],
    ['> 5', 7, true],
    ['> 5', null, null],
    ['1, 2, 3', 2, true],
    ['not(1, 2)', 2, false],
    ['not(1, 2)', 3, true],
    ['[1..3], > 10', 11, true],
    ['"a", null', null, true],
    ['false', false, true],
    ['true', false, false],
    ['? > 1 and ? < 5', 3, true],
    ['not(contains(?, "x"))', 'abc', true],
    ['list contains([1, 2], ?)', 2, true],
    ['[1, 2, 3]', 2, true],
    ['[1, 2, 3]', [1, 2, 3], true],
    ['1 = 1', 'anything', true],
    ['@"2026-01-01"', '2026-01-01', true],
    ['"1"', 1, null],
  ])('%s of %j', (source, input, expected) => {
    expect(passes(source, input)).toBe(expected)
  })

  test('see the names around them', () => {
    expect(passes('> least.value', 3, { least: { value: 2 } })).toBe(true)
    expect(compileUnaryTests('> least.value').freeNames).toEqual(['least.value'])
  })
})
