import { describe, expect, test } from 'vitest'
import { fromJson } from '../json.ts'
import { answer } from '../testing/answer.ts'
import { coerceTo } from './coerce.ts'
import { conformsTo, typeOf, typeText, type FeelType } from './feel-type.ts'
import { parseType } from './parse-type.ts'

describe('instance of', () => {
  test.each([
    ['1 instance of number', 'true'],
    ['null instance of Any', 'false'],
    ['1 instance of Any', 'true'],
    ['"a" instance of number', 'false'],
    ['@"2026-01-01T00:00:00" instance of date and time', 'true'],
    ['@"P1Y" instance of years and months duration', 'true'],
    ['@"P1D" instance of years and months duration', 'false'],
    ['[1, null] instance of list<number>', 'true'],
    ['[1, "a"] instance of list<number>', 'false'],
    ['[1] instance of number', 'false'],
    ['{ a: 1, b: 2 } instance of context<a: number>', 'true'],
    ['{ b: 2 } instance of context<a: number>', 'false'],
    ['{ a: null } instance of context<a: number>', 'true'],
    ['[1..2] instance of range<number>', 'true'],
    ['[1..2] instance of range<string>', 'false'],
    ['(function(a: number) a) instance of function<number> -> Any', 'true'],
    ['(function(a, b) a) instance of function<number> -> number', 'false'],
    ['abs instance of function<number> -> number', 'true'],
    ['1 instance of number and true', 'true'],
  ])('%s is %s', (source, expected) => {
    expect(answer(source)).toBe(expected)
  })
})

describe('a type from text', () => {
  test.each([
    ['number', 'number'],
    ['date and time', 'date and time'],
    ['list<date>', 'list<date>'],
    ['list < context<first name: string, n: list<number>> >', 'list<context<first name: string, n: list<number>>>'],
    ['function<number, tax class> -> boolean', 'function<number, string> -> boolean'],
    ['tax class', 'string'],
  ])('%s', (text, expected) => {
    const resolve = (name: string): FeelType | undefined => (name === 'tax class' ? { kind: 'string' } : undefined)
    expect(typeText(parseType(text, resolve) as FeelType)).toBe(expected)
  })

  test('is none for a name that stands for none', () => {
    expect(parseType('unheard of')).toBeUndefined()
  })
})

describe('a value becomes one of a type', () => {
  const number: FeelType = { kind: 'number' }
  const numbers: FeelType = { kind: 'list', of: number }

  test('as the item of a list of one, or as a list of one', () => {
    expect(coerceTo(fromJson([5]), number)).toEqual(fromJson(5))
    expect(coerceTo(fromJson(5), numbers)).toEqual(fromJson([5]))
    expect(coerceTo(fromJson([5, 6]), number)).toBeNull()
    expect(coerceTo(fromJson('5'), numbers)).toBeNull()
  })

  test('as midnight in UTC where a date is given for a date and time', () => {
    expect(String(coerceTo(fromJson('2026-01-01'), { kind: 'dateTime' }))).toBe('2026-01-01T00:00:00Z')
    expect(coerceTo(fromJson('2026-01-01T10:00:00'), { kind: 'date' })).toBeNull()
  })

  test('only if the type allows it', () => {
    const small: FeelType = { kind: 'number', allows: (value) => typeOf(value) === 'number' && Number(value) < 10 }
    expect(conformsTo(fromJson(5), small)).toBe(true)
    expect(conformsTo(fromJson([5, 50]), { kind: 'list', of: small })).toBe(false)
    expect(coerceTo(fromJson(50), small)).toBeNull()
  })
})
