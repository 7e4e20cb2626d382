import { describe, expect, it } from 'vitest'
import { bankCodeOf, formatIban, isIban, maskIban, normaliseIban } from './iban.ts'

const known = 'BH67BMAG00001299123456'

describe('an IBAN', () => {
  it.each([known, 'bh67 bmag 0000 1299 1234 56', 'BH67-BMAG-0000-1299-1234-56', 'BH٦٧BMAG٠٠٠٠١٢٩٩١٢٣٤٥٦'])(
    'is read as %s',
    (typed) => {
      expect(normaliseIban(typed)).toBe(known)
    },
  )

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

  // ISO 7064 MOD 97-10 finds every slip of a digit or letter for another of its kind; a digit for a letter changes the
  // length of what is divided, and is found by the structure except in the account number.
  it('with one character taken for another of its kind is found wrong', () => {
    const kinds = ['ABCDEFGHIJKLMNOPQRSTUVWXYZ', '0123456789']
    for (const [position, character] of [...known].entries()) {
      const kind = kinds.find((characters) => characters.includes(character)) ?? ''
      for (const other of kind.replace(character, '')) {
        expect(isIban(known.slice(0, position) + other + known.slice(position + 1)), `${other} at ${position}`).toBe(
          false,
        )
      }
    }
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
