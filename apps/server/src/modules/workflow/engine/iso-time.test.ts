import { expect, test } from 'vitest'
import { addDuration, parseCycle, parseDuration, parseInstant } from './iso-time.ts'

const plus = (from: string, duration: string) => addDuration(new Date(from), parseDuration(duration)!).toISOString()

test.each([
  ['2026-01-31T10:00:00.000Z', 'P1M', '2026-02-28T10:00:00.000Z'],
  ['2024-02-29T00:00:00.000Z', 'P1Y', '2025-02-28T00:00:00.000Z'],
  ['2026-12-15T00:00:00.000Z', 'P2M', '2027-02-15T00:00:00.000Z'],
  ['2026-01-01T00:00:00.000Z', 'P2W', '2026-01-15T00:00:00.000Z'],
  ['2026-01-01T00:00:00.000Z', 'P1DT2H3M4.5S', '2026-01-02T02:03:04.500Z'],
])('%s and %s is %s', (from, duration, expected) => {
  expect(plus(from, duration)).toBe(expected)
})

test.each(['', 'P', 'PT', 'P1DT', '1D', 'P-1D', 'P1.5D', 'P1H', '-P1D'])('%j is no duration', (text) => {
  expect(parseDuration(text)).toBeUndefined()
})

test('an instant without an offset is UTC', () => {
  expect(parseInstant('2026-03-01')?.toISOString()).toBe('2026-03-01T00:00:00.000Z')
  expect(parseInstant('2026-03-01T08:00:00')?.toISOString()).toBe('2026-03-01T08:00:00.000Z')
  expect(parseInstant('2026-03-01T08:00+03:00')?.toISOString()).toBe('2026-03-01T05:00:00.000Z')
  expect(parseInstant('tomorrow')).toBeUndefined()
})

test('a cycle may be bounded, unbounded, and start at an instant', () => {
  const every = { months: 0, milliseconds: 600_000 }
  expect(parseCycle('R3/PT10M')).toEqual({ times: 3, every })
  expect(parseCycle('R/PT10M')).toEqual({ every })
  expect(parseCycle('R2/2026-01-01T00:00:00Z/PT10M')).toEqual({
    times: 2,
    start: new Date('2026-01-01T00:00:00Z'),
    every,
  })
})

test.each(['PT10M', 'R3', 'R3/', 'R3/PT0S', 'R3/soon/PT1H', '0 0 * * *'])('%j is no cycle', (text) => {
  expect(parseCycle(text)).toBeUndefined()
})
