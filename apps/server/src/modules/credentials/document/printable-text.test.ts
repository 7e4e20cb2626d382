import { describe, expect, it } from 'vitest'
import { isolateIdentifiers, printable } from './printable-text.ts'

describe('printable', () => {
  it('keeps Arabic, Latin, digits and punctuation as they are', () => {
    const text = 'فاطمة أحمد، رقم ٩٩٩٩ / Zoë O’Brien – 100 % (#evil[]$*)'
    expect(printable(text)).toBe(text)
  })

  it('removes marks that reorder text, so that a certificate cannot read differently from its claims', () => {
    expect(printable('admin\u202Etxt\u2066.\u200F')).toBe('admintxt.')
  })

  it('removes control and private-use characters, which the archival format forbids', () => {
    expect(printable('a\u0000b\uE000c\u{F0000}d')).toBe('abcd')
  })

  it('joins lines and runs of spaces', () => {
    expect(printable('  two\n\tlines ')).toBe('two lines')
  })

  it('replaces letters the font cannot draw by their base letter, or else by a question mark', () => {
    expect(printable('ǖ 李')).toBe('u ?')
  })

  it('composes letters that came as letter and accent', () => {
    expect(printable('e\u0301')).toBe('é')
  })
})

describe('isolateIdentifiers', () => {
  it('isolates an identifier inside Arabic', () => {
    expect(isolateIdentifiers('ملف 784-1990-1234567-1 لدى السفارة')).toEqual([
      { text: 'ملف ', ltr: false },
      { text: '784-1990-1234567-1', ltr: true },
      { text: ' لدى السفارة', ltr: false },
    ])
  })

  it.each(['https://example.org/verify/AB-12', 'a.b@example.org', '+973-1700-0000', '2026/12', 'GC7K-4M9P-XW3D-T'])(
    'keeps %s whole',
    (identifier) => {
      expect(isolateIdentifiers(`رقم ${identifier}`)).toEqual([
        { text: 'رقم ', ltr: false },
        { text: identifier, ltr: true },
      ])
    },
  )

  it('leaves plain words and numbers to the Unicode algorithm', () => {
    expect(isolateIdentifiers('سنة 2018 Good-conduct')).toEqual([{ text: 'سنة 2018 Good-conduct', ltr: false }])
  })
})
