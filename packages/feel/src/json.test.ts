import { describe, expect, test } from 'vitest'
import { fromJson, toJson } from './json.ts'
import { typeOf } from './types/feel-type.ts'
import { numberOf } from './values/number.ts'
import type { FeelContext } from './values/value.ts'

describe('JSON', () => {
  test.each<[unknown, string]>([
    ['2026-11-24', 'date'],
    ['2026-11-24T10:00:00Z', 'date and time'],
    ['2026-11-24T10:00', 'date and time'],
    ['2026-02-30', 'string'],
    ['2026-11-24 and more', 'string'],
    ['P1D', 'string'],
    [new Date(0), 'date and time'],
    [1.5, 'number'],
    [Number.NaN, 'Null'],
    [undefined, 'Null'],
    [[1], 'list'],
    [{ a: 1 }, 'context'],
  ])('%j becomes a %s', (value, type) => {
    expect(typeOf(fromJson(value))).toBe(type)
  })

  test('comes back as it was', () => {
    const value = { a: [1, 0.1, 'x', null, true], b: { c: '2026-11-24', d: '2026-11-24T10:00:00+03:00' } }
    expect(toJson(fromJson(value))).toEqual(value)
  })

  test('shows nothing of a prototype', () => {
    const context = fromJson(Object.create({ inherited: 1 }, { own: { value: 2, enumerable: true } })) as FeelContext
    expect([...context.keys()]).toEqual(['own'])
    const polluting = toJson(fromJson(JSON.parse('{ "__proto__": { "polluted": true } }'))) as object
    expect(Object.getPrototypeOf(polluting)).toBe(Object.prototype)
  })

  test('has no number that is not finite', () => {
    expect(toJson(numberOf('1e400'))).toBeNull()
  })
})
