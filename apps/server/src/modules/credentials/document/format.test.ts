import { describe, expect, it } from 'vitest'
import { formatDay, formatInstant, wallClockDay } from './format.ts'

describe('dates on documents', () => {
  it('writes a day in both languages with Western digits', () => {
    expect(formatDay('2026-11-04')).toEqual({ ar: '4 نوفمبر 2026', en: '4 November 2026' })
  })

  it('writes an instant in the wall-clock time of the zone', () => {
    const { ar, en } = formatInstant(new Date('2026-11-24T21:05:00Z'), 'Asia/Bahrain')
    expect(en).toBe('25 November 2026 at 00:05')
    expect(ar).toBe('25 نوفمبر 2026 في 00:05')
  })

  it('takes the day of an instant from the zone, not from UTC', () => {
    expect(wallClockDay(new Date('2026-12-31T21:30:00Z'), 'Asia/Bahrain')).toBe('2027-01-01')
  })
})
