import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DaysDuration, YearsDuration, parseDuration } from './duration.ts'

test.each([
  ['P1D', 'P1D'],
  ['PT24H', 'P1D'],
  ['PT1000M0.999999999S', 'PT16H40M0.999999999S'],
  ['-PT1H2M', '-PT1H2M'],
  ['PT0.S', 'PT0S'],
  ['P0D', 'PT0S'],
  ['P1Y27M', 'P3Y3M'],
  ['-P100M', '-P8Y4M'],
  ['P0Y', 'P0M'],
  ['P1Y1D', undefined],
  ['P', undefined],
  ['PT', undefined],
  ['P1DT', undefined],
  ['P1H', undefined],
  ['1D', undefined],
])('%s reads as %s', (text, expected) => {
  expect(parseDuration(text)?.toString()).toBe(expected)
})

test('what is printed reads as the same duration', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: -(10n ** 25n), max: 10n ** 25n }), fc.integer(), (nanos, months) => {
      expect(parseDuration(new DaysDuration(nanos).toString())).toEqual(new DaysDuration(nanos))
      expect(parseDuration(new YearsDuration(months).toString())).toEqual(new YearsDuration(months))
    }),
  )
})
