import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  isPersonalNumber,
  isReservedForTests,
  maskPersonalNumber,
  normalisePersonalNumber,
  reservedNumberAt,
  reservedNumbers,
} from './personal-number.ts'

describe('a personal number', () => {
  it.each([
    ['in Latin digits', '999900001'],
    ['in Arabic-Indic digits', '٩٩٩٩٠٠٠٠١'],
    ['in Persian digits', '۹۹۹۹۰۰۰۰۱'],
    ['in full-width digits', '９９９９００００１'],
    ['with blanks', ' 9999 00001 '],
    ['with hyphens', '9999-00-001'],
    ['with marks of direction', '\u2066999900001\u2069\u200f'],
  ])('is read %s', (_, typed) => {
    expect(normalisePersonalNumber(typed)).toBe('999900001')
  })

  it.each(['', '99990000', '9999000011', '99990000a', '9999٫00001', '+99990001', 'x'.repeat(100_000)])(
    'is refused when it is not nine digits (case %#)',
    (typed) => {
      expect(normalisePersonalNumber(typed)).toBeUndefined()
    },
  )

  it('is any nine digits: there is no published check digit and no month that must be one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), (value) => {
        const number = String(value).padStart(9, '0')
        expect(normalisePersonalNumber(number)).toBe(number)
      }),
    )
  })

  it('never throws and gives only nine digits', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        const found = normalisePersonalNumber(typed)
        expect(found === undefined || isPersonalNumber(found)).toBe(true)
      }),
    )
  })

  it('shows its last four digits only', () => {
    expect(maskPersonalNumber('999902236')).toBe('*****2236')
  })
})

describe('the reserved range', () => {
  it('starts in 9999 and goes on downwards', () => {
    expect(reservedNumberAt(0)).toBe('999900000')
    expect(reservedNumberAt(99_999)).toBe('999999999')
    expect(reservedNumberAt(100_000)).toBe('999800000')
    expect(reservedNumberAt(reservedNumbers - 1)).toBe('991399999')
    expect(() => reservedNumberAt(reservedNumbers)).toThrow(RangeError)
    expect(() => reservedNumberAt(-1)).toThrow(RangeError)
  })

  it('holds different numbers, none with a month in it', () => {
    fc.assert(
      fc.property(fc.nat(reservedNumbers - 1), fc.nat(reservedNumbers - 1), (a, b) => {
        expect(isReservedForTests(reservedNumberAt(a))).toBe(true)
        expect(Number(reservedNumberAt(a).slice(2, 4))).toBeGreaterThan(12)
        expect(reservedNumberAt(a) === reservedNumberAt(b)).toBe(a === b)
      }),
    )
  })

  it('leaves numbers that could be somebody out', () => {
    // Put together here, so that no number that could be real stands in the source.
    for (const month of ['00', '01', '12']) expect(isReservedForTests(`99${month}${'0'.repeat(5)}`)).toBe(false)
    expect(isReservedForTests(`98${'9'.repeat(7)}`)).toBe(false)
  })
})
