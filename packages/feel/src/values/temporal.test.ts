import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { daysInMonth } from './calendar.ts'
import { FeelDate, FeelDateTime, parseDate, parseDateTime, parseTime } from './temporal.ts'
import { utc } from './zone.ts'

describe('a date', () => {
  test.each([
    ['2026-11-24', '2026-11-24'],
    ['-0044-03-15', '-0044-03-15'],
    ['999999999-12-31', '999999999-12-31'],
    ['-999999999-01-01', '-999999999-01-01'],
    ['2026-02-29', undefined],
    ['2026-13-01', undefined],
    ['26-01-01', undefined],
    ['02026-01-01', undefined],
    ['+2026-01-01', undefined],
    ['2026-1-1', undefined],
  ])('%s reads as %s', (text, expected) => {
    expect(parseDate(text)?.toString()).toBe(expected)
  })

  test('counts days as the calendar does, whatever the year', () => {
    const year = fc.integer({ min: -999_999_999, max: 999_999_999 })
    const month = fc.integer({ min: 1, max: 12 })
    fc.assert(
      fc.property(year, month, fc.integer({ min: 1, max: 31 }), (y, m, d) => {
        const date = FeelDate.of(y, m, Math.min(d, daysInMonth(y, m))) as FeelDate
        expect(FeelDate.ofEpochDay(date.epochDay)?.toString()).toBe(date.toString())
        expect(parseDate(date.toString())?.epochDay).toBe(date.epochDay)
      }),
    )
  })

  test('agrees with the platform on days since 1970 and weekdays', () => {
    fc.assert(
      fc.property(fc.integer({ min: -60_000, max: 60_000 }), (epochDay) => {
        const native = new Date(epochDay * 86_400_000)
        const date = FeelDate.ofEpochDay(epochDay) as FeelDate
        const ours = [date.year, date.month, date.day, date.weekday % 7]
        const theirs = [native.getUTCFullYear(), native.getUTCMonth() + 1, native.getUTCDate(), native.getUTCDay()]
        expect(ours).toEqual(theirs)
      }),
    )
  })

  test('keeps to the last of a shorter month', () => {
    expect(parseDate('2024-01-31')?.plusMonths(1)?.toString()).toBe('2024-02-29')
    expect(parseDate('2024-02-29')?.plusMonths(-12)?.toString()).toBe('2023-02-28')
  })
})

describe('a time', () => {
  test.each([
    ['10:20:30', '10:20:30'],
    ['10:20:30.1230', '10:20:30.123'],
    ['10:20:30Z', '10:20:30Z'],
    ['10:20:30-00:00', '10:20:30Z'],
    ['10:20:30+05:30', '10:20:30+05:30'],
    ['10:20:30-02:45:55', '10:20:30-02:45:55'],
    ['10:20:30@Asia/Bahrain', '10:20:30@Asia/Bahrain'],
    ['24:00:00', undefined],
    ['10:60:00', undefined],
    ['10:20:60', undefined],
    ['10:20:30+18:01', undefined],
    ['10:20:30+5:00', undefined],
    ['10:20:30@No/Where', undefined],
    ['10:20:30+02:00@Europe/Paris', undefined],
  ])('%s reads as %s', (text, expected) => {
    expect(parseTime(text)?.toString()).toBe(expected)
  })
})

describe('a date and time', () => {
  test.each([
    ['2026-11-24T10:20:30.5+03:00', '2026-11-24T10:20:30.5+03:00'],
    ['2026-11-24', '2026-11-24T00:00:00'],
    ['2026-11-24T', undefined],
    ['2026-11-24 10:20:30', undefined],
  ])('%s reads as %s', (text, expected) => {
    expect(parseDateTime(text)?.toString()).toBe(expected)
  })

  test.each([
    ['2026-01-15T12:00:00@Europe/Paris', 3600],
    ['2026-07-15T12:00:00@Europe/Paris', 7200],
    ['2026-07-15T12:00:00@Asia/Bahrain', 10_800],
    ['2026-07-15T12:00:00-03:30', -12_600],
    ['9999999-07-15T12:00:00@Asia/Bahrain', 10_800],
    ['2026-07-15T12:00:00', undefined],
  ])('%s is as many seconds ahead of UTC as its zone says: %s', (text, offset) => {
    expect(parseDateTime(text)?.offset).toBe(offset)
  })

  test('an hour that summer time skips or repeats still has its instant', () => {
    expect(parseDateTime('2026-03-29T02:30:00@Europe/Paris')?.offset).toBe(3600)
    expect(parseDateTime('2026-10-25T02:30:00@Europe/Paris')?.offset).toBe(7200)
  })

  test('is the same instant as the platform reads, and back', () => {
    const dates = fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(dates, (date) => {
        const read = parseDateTime(date.toISOString()) as FeelDateTime
        expect(read.instantNanos).toBe(BigInt(date.getTime()) * 1_000_000n)
        expect(FeelDateTime.ofInstant(read.instantNanos, utc)?.instantNanos).toBe(read.instantNanos)
      }),
    )
  })
})
