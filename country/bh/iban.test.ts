import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bankCodeOf, formatIban, isIban, maskIban, normaliseIban } from './iban.ts'

const known = 'BH67BMAG00001299123456'

describe('an IBAN', () => {
  it.each([known, 'bh67 bmag 0000 1299 1234 56', 'BH67-BMAG-0000-1299-1234-56', 'BH٦٧BMAG٠٠٠٠١٢٩٩١٢٣٤٥٦'])('is read as %s', (typed) => {
    expect(normaliseIban(typed)).toBe(known)
  })

  it.each([
    '',
    'BH67BMAG0000129912345',
    'BH67BMAG000012991234567',
    'BH67BM1G00001299123456',
    'DE89370400440532013000',
    'BH68BMAG00001299123456',
    'x'.repeat(10_000),
  ])('is refused when it is %s', (typed) => {
    expect(normaliseIban(typed)).toBeUndefined()
  })

  it('with any one character changed is found wrong', () => {
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'
    fc.assert(
      fc.property(fc.nat(known.length - 1), fc.constantFrom(...alphabet), (position, other) => {
        fc.pre(known[position] !== other)
        expect(isIban(known.slice(0, position) + other + known.slice(position + 1))).toBe(false)
      }),
    )
  })

  it('with two neighbours swapped is found wrong', () => {
    for (let at = 0; at < known.length - 1; at++) {
      if (known[at] === known[at + 1]) continue
      expect(isIban(known.slice(0, at) + known[at + 1] + known[at] + known.slice(at + 2))).toBe(false)
    }
  })

  it('is shown in groups, and masked for others', () => {
    expect(formatIban(known)).toBe('BH67 BMAG 0000 1299 1234 56')
    expect(maskIban(known)).toBe('BH67 **** **** **** **34 56')
    expect(bankCodeOf(known)).toBe('BMAG')
  })
})
