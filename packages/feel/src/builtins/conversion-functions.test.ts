import { expect, test } from 'vitest'
import { answer } from '../testing/answer.ts'

test.each([
  ['not(true)', 'false'],
  ['not(null)', 'null'],
  ['string(1.10)', '1.1'],
  ['string(1e-7)', '0.0000001'],
  ['string(null) = null', 'true'],
  ['string([1, "a", { b c: null }])', '[1, "a", {b c: null}]'],
  ['string((1..3])', '(1..3]'],
  ['string((> 3))', '(>3)'],
  ['string(@"PT36H")', 'P1DT12H'],
  ['number("1 000,50", " ", ",")', '1000.5'],
  ['number("1,000.5", ",", ".")', '1000.5'],
  ['number("1.5", ".", ".")', 'null'],
  ['number("1,5", null, ",")', '1.5'],
  ['number("abc", null, null)', 'null'],
  ['range("[1..3)") = [1..3)', 'true'],
  ['range("[@\\"2026-01-01\\"..date(\\"2026-01-02\\")]").end', '2026-01-02'],
  ['range("[-2..-1]").start', '-2'],
  ['range("[3..1]")', 'null'],
  ['range("[1..a]")', 'null'],
  ['range("[1..")', 'null'],
])('%s is %s', (source, expected) => {
  expect(answer(source)).toBe(expected)
})
