import { describe, expect, it } from 'vitest'
import { agesOf, forecast, median, workingDaysBack, workingTimeText } from './workload-rules.ts'
import { workingClock } from './working-clock.ts'

const clock = workingClock()

describe('working days back', () => {
  it.each([
    // Sunday morning: one working day back is Thursday.
    ['2026-03-01T06:00:00Z', 1, '2026-02-25T21:00:00Z'],
    ['2026-03-01T06:00:00Z', 3, '2026-02-23T21:00:00Z'],
    // Over the holiday of 16 and 17 December.
    ['2025-12-18T06:00:00Z', 1, '2025-12-14T21:00:00Z'],
  ])('from %s %i begin at %s', (now, days, expected) => {
    expect(workingDaysBack(new Date(now), days, clock)).toEqual(new Date(expected))
  })
})

describe('what will be late', () => {
  it('is what is due before its turn comes at the present pace', () => {
    // One task every 60 minutes: done after 60, 120, 180, 240 minutes.
    expect(forecast([30, 130, 100, null, -5], 1 / 60)).toEqual({ overdue: 1, willBeLate: 2, clearedIn: 300 })
  })

  it('is everything with a limit where nothing is done', () => {
    expect(forecast([500, null], 0)).toEqual({ overdue: 0, willBeLate: 1, clearedIn: null })
  })

  it('is nothing where there is no work', () => {
    expect(forecast([], 1)).toEqual({ overdue: 0, willBeLate: 0, clearedIn: 0 })
  })
})

describe('figures', () => {
  it('sort open work by age without counting any twice', () => {
    expect(agesOf(10, [2, 5, 5, 9])).toEqual([2, 3, 0, 4, 1])
  })

  it.each([[[], undefined], [[7], 7], [[9, 1], 5], [[3, 100, 1], 3]])('have the median of %j', (values, expected) => {
    expect(median(values)).toBe(expected)
  })

  it.each([
    [40, '40 working minutes', '40 دقيقة عمل'],
    [120, '2 working hours', 'ساعتي عمل'],
    [3 * clock.dayMinutes, '3 working days', '3 أيام عمل'],
  ])('of %i minutes are told in the unit that says something', (minutes, en, ar) => {
    expect(workingTimeText(minutes, clock.dayMinutes)).toEqual({ en, ar })
  })
})
