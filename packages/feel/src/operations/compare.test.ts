import { expect, test } from 'vitest'
import { answer } from '../testing/answer.ts'

test.each([
  ['null = null', 'true'],
  ['1 = null', 'false'],
  ['1 = "1"', 'null'],
  ['1 != "1"', 'null'],
  ['[] = null', 'false'],
  ['1.0 = 1', 'true'],
  ['[1, [2, 3]] = [1, [2, 3]]', 'true'],
  ['[1, 2] = [2, 1]', 'false'],
  ['{ a: 1, b: 2 } = { b: 2, a: 1 }', 'true'],
  ['{ a: 1 } = { a: 1, b: null }', 'false'],
  ['@"10:00:00.1" = @"10:00:00.2"', 'true'],
  ['@"10:00:00Z" = @"11:00:00+01:00"', 'true'],
  ['@"2026-07-01T10:00:00@Europe/Paris" = @"2026-07-01T08:00:00Z"', 'true'],
  ['@"2026-01-01" = @"2026-01-01T00:00:00"', 'null'],
  ['@"P1D" = @"PT24H"', 'true'],
  ['@"P0D" = @"P0Y"', 'null'],
  ['"a" < "b"', 'true'],
  ['"\\UFFFFFF" < "a"', 'true'],
  ['"\\U01F40E" > "\\uFFFD"', 'true'],
  ['1 < "2"', 'null'],
  ['null <= null', 'null'],
  ['true > false', 'null'],
  ['@"2026-01-01" < @"2026-01-02"', 'true'],
  ['(< 10) = (< 10)', 'true'],
  ['(<= 10) = (< 10)', 'false'],
])('%s is %s', (source, expected) => {
  expect(answer(source)).toBe(expected)
})
