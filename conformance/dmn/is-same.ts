import { isContext, isEqual, isList, isNumber, type FeelValue } from '@diwan/feel'

/** Results of irrational functions are written with eight decimals, those of type double with some 15 digits. */
const absoluteTolerance = 1e-8
const relativeTolerance = 1e-14

/** Whether a result is the expected one: numbers to the precision of the tests, everything else by FEEL's `=`. */
export function isSame(expected: FeelValue, actual: FeelValue): boolean {
  if (expected === null || actual === null) return expected === actual
  if (isNumber(expected) && isNumber(actual)) {
    if (expected.equals(actual)) return true
    const difference = expected.minus(actual).abs()
    return difference.lt(absoluteTolerance) || difference.lt(expected.abs().times(relativeTolerance))
  }
  if (isList(expected)) {
    if (!isList(actual) || actual.length !== expected.length) return false
    return expected.every((item, at) => isSame(item, actual[at] ?? null))
  }
  if (isContext(expected)) {
    if (!isContext(actual) || actual.size !== expected.size) return false
    return [...expected].every(([name, value]) => actual.has(name) && isSame(value, actual.get(name) ?? null))
  }
  return isEqual(expected, actual) === true
}
