import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatPhone, maskPhone, normaliseMobile, normalisePhone } from './phone.ts'

describe('a telephone number', () => {
  it.each([
    '36001234',
    '3600 1234',
    '+973 3600 1234',
    '00973 36001234',
    '973 3600-1234',
    '٣٦٠٠١٢٣٤',
    '+٩٧٣ ٣٦٠٠ ١٢٣٤',
    '\u202a+973 3600 1234\u202c',
  ])('written %s is kept in E.164', (typed) => {
    expect(normaliseMobile(typed)).toBe('+97336001234')
  })

  it('of another country is kept as well', () => {
    expect(normaliseMobile('+91 98765 43210')).toBe('+919876543210')
    expect(formatPhone('+919876543210')).toBe('+91 98765 43210')
  })

  it('on a land line is a number but takes no messages', () => {
    expect(normalisePhone('1739 9764')).toBe('+97317399764')
    expect(normaliseMobile('1739 9764')).toBeUndefined()
  })

  it.each(['', '3600123', '360012345', '12', 'hello', '+973', '+1 555', '3'.repeat(5000)])(
    'is refused when it is %s',
    (typed) => {
      expect(normaliseMobile(typed)).toBeUndefined()
    },
  )

  it('is shown as Bahrain writes it, and masked for others', () => {
    expect(formatPhone('+97336001234')).toBe('3600 1234')
    expect(formatPhone('nonsense')).toBe('nonsense')
    expect(maskPhone('+97336001234')).toBe('+973 **** 1234')
  })

  it('never throws, and normalising twice changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        const found = normalisePhone(typed)
        expect(found === undefined || normalisePhone(found) === found).toBe(true)
      }),
    )
  })
})
