import { expect, test } from 'vitest'
import { answer } from '../testing/answer.ts'

test.each([
  ['substring("foobar", 3)', 'obar'],
  ['substring("foobar", 3, 3)', 'oba'],
  ['substring("foobar", -2, 1)', 'a'],
  ['substring("🐎x", 1, 1)', '🐎'],
  ['substring("foobar", 0)', 'null'],
  ['string length("السلام")', '6'],
  ['string length("🐎")', '1'],
  ['upper case("aBc4")', 'ABC4'],
  ['lower case("aBc4")', 'abc4'],
  ['substring before("foobar", "bar")', 'foo'],
  ['substring before("foobar", "xyz")', ''],
  ['substring after("foobar", "ob")', 'ar'],
  ['substring after("", "a")', ''],
  ['contains("foobar", "of")', 'false'],
  ['starts with("foobar", "fo")', 'true'],
  ['ends with(string: "foobar", match: "r")', 'true'],
  ['replace("abcd", "(ab)|(a)", "[1=$1][2=$2]")', '[1=ab][2=]cd'],
  ['replace("0123456789", "(\\d{3})(\\d{3})(\\d{4})", "($1) $2-$3")', '(012) 345-6789'],
  ['replace("a.b", ".", "$", "q")', 'a$b'],
  ['replace("abc", "b", "\\$")', 'a$c'],
  ['replace("abc", "b", "$")', 'null'],
  ['replace("abc", "x*", "-")', 'null'],
  ['split("John Doe", "\\s")', '["John", "Doe"]'],
  ['split("a;b;;", ";")', '["a", "b", "", ""]'],
  ['string join(["a", null, "c"], "-")', 'a-c'],
  ['string join(["a", "b"])', 'ab'],
  ['string join([])', ''],
  ['string join([1])', 'null'],
])('%s is %j', (source, expected) => {
  expect(answer(source)).toBe(expected)
})
