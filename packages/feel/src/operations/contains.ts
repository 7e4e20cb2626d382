/** Whether a value lies in a range, and whether it passes a test of the operator `in`. */
import { isEqual, compare } from './compare.ts'
import { FeelRange } from '../values/range.ts'
import { isList, type FeelValue } from '../values/value.ts'

/** Null where the value cannot be compared with the bounds. */
export function isInRange(value: FeelValue, range: FeelRange): boolean | null {
  if (range.kind !== 'interval') {
    const equal = isEqual(value, range.start ?? null)
    return equal === null ? null : equal === (range.kind === 'equal')
  }
  if (value === null || (range.start === undefined && range.end === undefined)) return null
  const afterStart = range.start === undefined ? 1 : compare(value, range.start)
  const beforeEnd = range.end === undefined ? -1 : compare(value, range.end)
  if (afterStart === null || beforeEnd === null) return null
  const startsIn = afterStart > 0 || (range.startIncluded && afterStart === 0)
  return startsIn && (beforeEnd < 0 || (range.endIncluded && beforeEnd === 0))
}

/** `value in test` for a test that has been evaluated: a range, a list of tests, or what the value should equal. */
export function passes(value: FeelValue, test: FeelValue): boolean | null {
  if (test instanceof FeelRange && !(value instanceof FeelRange)) return isInRange(value, test)
  if (isList(test)) {
    if (isList(value) && isEqual(value, test) === true) return true
    return test.some((item) => (item instanceof FeelRange ? passes(value, item) : isEqual(value, item)) === true)
  }
  return isEqual(value, test)
}
