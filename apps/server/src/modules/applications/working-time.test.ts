import { expect, it } from 'vitest'
import { workingDurationOf } from './working-time.ts'

it.each([
  ['P2D', { workingDays: 2 }],
  ['P1W', { workingDays: 5 }],
  ['P1W2D', { workingDays: 7 }],
  ['PT4H', { minutes: 240 }],
  ['PT1H30M', { minutes: 90 }],
])('%s of working time is %o', (text, duration) => expect(workingDurationOf(text)).toEqual(duration))

it.each(['P1DT2H', 'P0D', 'P1M', 'two days', ''])('"%s" is no amount of working time', (text) => {
  expect(() => workingDurationOf(text)).toThrow(RangeError)
})
