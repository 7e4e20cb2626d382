/** Equality and order of values (DMN 1.5 §10.3.2.13). Times are compared by whole seconds. */
import { DaysDuration, YearsDuration, nanosPerSecond } from '../values/duration.ts'
import { isNumber } from '../values/number.ts'
import { FeelRange } from '../values/range.ts'
import { FeelDate, FeelDateTime, FeelTime } from '../values/temporal.ts'
import { isContext, isList, type FeelContext, type FeelValue } from '../values/value.ts'
import { kindOf } from '../types/feel-type.ts'

type Order = -1 | 0 | 1

const orderOf = <T extends number | bigint | string>(a: T, b: T): Order => (a < b ? -1 : a > b ? 1 : 0)

function orderOfTexts(a: string, b: string): Order {
  if (a === b) return 0
  const [left, right] = [[...a], [...b]]
  for (let at = 0; at < left.length && at < right.length; at += 1) {
    const order = orderOf(left[at]?.codePointAt(0) ?? 0, right[at]?.codePointAt(0) ?? 0)
    if (order !== 0) return order
  }
  return orderOf(left.length, right.length)
}

const wholeSeconds = (nanos: bigint): bigint =>
  (nanos - (((nanos % nanosPerSecond) + nanosPerSecond) % nanosPerSecond)) / nanosPerSecond

/** The order of two values of one type that has an order; null for all others. */
export function compare(a: FeelValue, b: FeelValue): Order | null {
  if (isNumber(a) && isNumber(b)) return a.comparedTo(b) as Order
  if (typeof a === 'string' && typeof b === 'string') return orderOfTexts(a, b)
  if (a instanceof FeelDate && b instanceof FeelDate) return orderOf(a.epochDay, b.epochDay)
  if (a instanceof FeelDateTime && b instanceof FeelDateTime) {
    return orderOf(wholeSeconds(a.instantNanos), wholeSeconds(b.instantNanos))
  }
  if (a instanceof FeelTime && b instanceof FeelTime) return orderOf(a.instantSeconds, b.instantSeconds)
  if (a instanceof DaysDuration && b instanceof DaysDuration) return orderOf(a.nanos, b.nanos)
  if (a instanceof YearsDuration && b instanceof YearsDuration) return orderOf(a.months, b.months)
  return null
}

function contextsEqual(a: FeelContext, b: FeelContext): boolean {
  if (a.size !== b.size) return false
  return [...a].every(([name, value]) => b.has(name) && isEqual(value, b.get(name) ?? null) === true)
}

function boundsEqual(a: FeelValue | undefined, b: FeelValue | undefined): boolean {
  return a === undefined || b === undefined ? a === b : isEqual(a, b) === true
}

function rangesEqual(a: FeelRange, b: FeelRange): boolean {
  const sidesEqual = a.startIncluded === b.startIncluded && a.endIncluded === b.endIncluded
  return a.kind === b.kind && sidesEqual && boundsEqual(a.start, b.start) && boundsEqual(a.end, b.end)
}

/** Equality by value; null, which is neither, for values of different types, except that nothing equals null. */
export function isEqual(a: FeelValue, b: FeelValue): boolean | null {
  if (a === null || b === null) return a === b
  if (kindOf(a) !== kindOf(b)) return null
  if (isList(a) && isList(b)) {
    return a.length === b.length && a.every((item, at) => isEqual(item, b[at] ?? null) === true)
  }
  if (isContext(a) && isContext(b)) return contextsEqual(a, b)
  if (a instanceof FeelRange && b instanceof FeelRange) return rangesEqual(a, b)
  if (typeof a === 'boolean') return a === b
  const order = compare(a, b)
  return order === null ? a === b : order === 0
}
