import { expect, test } from 'vitest'
import { answer } from '../testing/answer.ts'

test.each([
  ['before(1, 10)', 'true'],
  ['before(1, (1..10])', 'true'],
  ['before(1, [1..10])', 'false'],
  ['before([1..10), [10..20])', 'true'],
  ['after([11..20], 10)', 'true'],
  ['after(12, [2..5])', 'true'],
  ['meets([1..5], [5..10])', 'true'],
  ['meets([1..5), [5..10])', 'false'],
  ['met by([5..10], [1..5])', 'true'],
  ['overlaps([1..5], [5..8])', 'true'],
  ['overlaps([1..5), [5..8])', 'false'],
  ['overlaps before([1..5], [3..8])', 'true'],
  ['overlaps before([3..8], [1..5])', 'false'],
  ['overlaps after([3..8], [1..5])', 'true'],
  ['finishes(10, [1..10])', 'true'],
  ['finishes([5..10], [1..10])', 'true'],
  ['finished by([1..10], 10)', 'true'],
  ['includes([1..10], [5..6])', 'true'],
  ['includes([1..10], 11)', 'false'],
  ['during(5, [1..10])', 'true'],
  ['during([1..10], [1..10))', 'false'],
  ['starts(1, [1..10])', 'true'],
  ['starts([1..5], [1..10])', 'true'],
  ['started by([1..10], [1..5])', 'true'],
  ['coincides([1..5], [1..5])', 'true'],
  ['coincides([1..5], (1..5])', 'false'],
  ['coincides(3, 3)', 'true'],
  ['includes((> 3), 5)', 'true'],
  ['before((< 3), [3..4])', 'true'],
  ['before(1, "a")', 'null'],
])('%s is %s', (source, expected) => {
  expect(answer(source)).toBe(expected)
})
