import { expect, test } from 'vitest'
import { answer } from '../testing/answer.ts'

test.each([
  ['date("2026-02-29")', 'null'],
  ['date(2024, 2, 29)', '2024-02-29'],
  ['date(2024.5, 2, 29)', 'null'],
  ['date(date and time("2026-01-01T23:00:00Z"))', '2026-01-01'],
  ['time("23:59:00Z")', '23:59:00Z'],
  ['time(11, 59, 0.25, @"PT2H")', '11:59:00.25+02:00'],
  ['time(24, 0, 0)', 'null'],
  ['time(11, 59, 0, @"PT19H")', 'null'],
  ['time(@"2026-01-01T10:00:00@Asia/Bahrain")', '10:00:00@Asia/Bahrain'],
  ['date and time(@"2026-01-01", @"10:00:00")', '2026-01-01T10:00:00'],
  ['date and time("2026-01-01")', '2026-01-01T00:00:00'],
  ['date and time(2026, 1, 2, 3, 4, 5)', '2026-01-02T03:04:05'],
  ['date and time(2026, 1, 2, 3, 4, 5, "Asia/Bahrain")', '2026-01-02T03:04:05@Asia/Bahrain'],
  ['duration("P1Y2M")', 'P1Y2M'],
  ['duration("P1Y2D")', 'null'],
  ['years and months duration(@"2011-12-22", @"2013-08-24")', 'P1Y8M'],
  ['years and months duration(@"2013-08-24", @"2011-12-22")', '-P1Y8M'],
  ['years and months duration(@"2026-01-31", @"2026-02-28")', 'P0M'],
  ['day of week(@"2019-09-17")', 'Tuesday'],
  ['day of year(@"2024-12-31")', '366'],
  ['week of year(@"2005-01-01")', '53'],
  ['week of year(@"2026-01-01")', '1'],
  ['month of year(@"2019-09-17T10:00:00")', 'September'],
  ['now()', '2026-11-23T22:30:00Z'],
  ['today()', '2026-11-24'],
  ['is(@"10:00:00Z", @"10:00:00+00:00")', 'true'],
  ['is(@"10:00:00Z", @"11:00:00+01:00")', 'false'],
  ['is(@"2026-01-01", @"2026-01-01T00:00:00")', 'false'],
])('%s is %s', (source, expected) => {
  expect(answer(source)).toBe(expected)
})
