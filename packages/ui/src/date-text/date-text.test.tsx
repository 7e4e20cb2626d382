import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { DateText } from './date-text.tsx'
import { formatDate, formatHijriDate } from './format-date.ts'

const moment = new Date('2026-01-05T21:30:00Z')

test('a moment is shown in the time of Bahrain, three hours ahead of UTC', () => {
  expect(formatDate(moment, { locale: 'en' })).toBe('6 January 2026')
  expect(formatDate(moment, { locale: 'en', time: true })).toMatch(/6 January 2026 at 12:30\sam/)
})

test('digits are 0 to 9 in Arabic too', () => {
  expect(formatDate(moment, { locale: 'ar' })).toBe('6 يناير 2026')
})

test('the Hijri day follows the calendar of Umm al-Qura', () => {
  expect(formatHijriDate(new Date('2026-01-05T09:00:00Z'), { locale: 'ar' })).toBe('16 رجب 1447')
  expect(formatHijriDate(new Date('2026-01-05T09:00:00Z'), { locale: 'en' })).toBe('16 Rajab 1447')
})

test('a day without time stays that day everywhere', () => {
  const html = render(<DateText value="2026-01-05" locale="en" timeZone="Pacific/Honolulu" hijri />)
  expect(html).toContain('datetime="2026-01-05"')
  expect(html).toContain('5 January 2026')
  expect(html).toContain('(16 Rajab 1447 AH)')
})
