import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isPublicReference, newPublicReference, normalisePublicReference } from './public-reference.ts'

const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
const reference = fc.constantFrom('GC', 'AP', 'RC').map(newPublicReference)

describe('public references', () => {
  it('start with their prefix and are grouped for reading', () => {
    expect(newPublicReference('GC')).toMatch(
      /^GC[2-9A-HJKMNP-TV-Z]{2}-[2-9A-HJKMNP-TV-Z]{4}-[2-9A-HJKMNP-TV-Z]{4}-[2-9A-HJKMNP-TV-Z]$/,
    )
  })

  it('do not repeat', () => {
    const made = Array.from({ length: 5_000 }, () => newPublicReference('GC'))
    expect(new Set(made).size).toBe(made.length)
  })

  it('use the whole alphabet evenly', () => {
    const counts = new Map<string, number>()
    for (let index = 0; index < 6_000; index++) {
      const first = newPublicReference('GC')[2]!
      counts.set(first, (counts.get(first) ?? 0) + 1)
    }
    expect([...counts.keys()].toSorted().join('')).toBe(alphabet)
    for (const count of counts.values()) expect(count).toBeGreaterThan(100)
  })

  it.each(['G', 'GCC', 'G0', 'gc', 'UL'])('refuse the prefix %s', (prefix) => {
    expect(() => newPublicReference(prefix)).toThrow(RangeError)
  })

  it('are found wrong when any one character is another', () => {
    fc.assert(
      fc.property(reference, fc.nat(12), fc.constantFrom(...alphabet), (number, position, other) => {
        const compact = number.replaceAll('-', '')
        fc.pre(compact[position] !== other)
        const wrong = compact.slice(0, position) + other + compact.slice(position + 1)
        expect(normalisePublicReference(wrong)).toBeUndefined()
      }),
    )
  })

  it('are found wrong for all but a few swaps of neighbours', () => {
    let missed = 0
    let swapped = 0
    for (let index = 0; index < 2_000; index++) {
      const compact = newPublicReference('AP').replaceAll('-', '')
      const at = index % 12
      if (compact[at] === compact[at + 1]) continue
      swapped++
      const wrong = compact.slice(0, at) + compact[at + 1] + compact[at] + compact.slice(at + 2)
      if (normalisePublicReference(wrong) !== undefined) missed++
    }
    expect(missed / swapped).toBeLessThan(0.01)
  })
})

describe('normalisePublicReference', () => {
  const number = newPublicReference('AP')
  const arabicDigits = (text: string) => text.replace(/\d/g, (digit) => String.fromCharCode(0x0660 + Number(digit)))

  it.each([
    ['as printed', number],
    ['in lower case', number.toLowerCase()],
    ['without dashes', number.replaceAll('-', '')],
    ['with spaces', ` ${number.replaceAll('-', '  ')} `],
    ['with long dashes', number.replaceAll('-', ' – ')],
    ['with Arabic-Indic digits', arabicDigits(number)],
    [
      'in full-width characters',
      number.replaceAll('-', '').replace(/./g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
    ],
    ['with direction marks around it', `\u2067${number}\u2069\u200f`],
  ])('accepts a number %s', (_, typed) => {
    expect(normalisePublicReference(typed)).toBe(number)
  })

  it.each(['', 'AP', `${number}2`, number.slice(0, -1), 'x'.repeat(100_000), "' or 1=1 --", '\u0000'])(
    'refuses what cannot be a number (case %#)',
    (typed) => {
      expect(normalisePublicReference(typed)).toBeUndefined()
    },
  )

  it('never throws and gives only canonical numbers', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        const found = normalisePublicReference(typed)
        expect(found === undefined || isPublicReference(found)).toBe(true)
      }),
    )
  })
})

describe('isPublicReference', () => {
  it('accepts the canonical form only', () => {
    const number = newPublicReference('RC')
    expect(isPublicReference(number)).toBe(true)
    expect(isPublicReference(number.toLowerCase())).toBe(false)
    expect(isPublicReference(number.replaceAll('-', ''))).toBe(false)
  })
})
