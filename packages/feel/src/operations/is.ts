import { kindOf } from '../types/feel-type.ts'
import { FeelDateTime, FeelTime } from '../values/temporal.ts'
import type { FeelValue } from '../values/value.ts'
import { sameZone } from '../values/zone.ts'
import { isEqual } from './compare.ts'

const sameTime = (a: FeelTime, b: FeelTime): boolean => a.nanos === b.nanos && sameZone(a.zone, b.zone)

/** Whether two values are the same element of their type: unlike equality, times must agree in their zones too. */
export function is(a: FeelValue, b: FeelValue): boolean {
  if (kindOf(a) !== kindOf(b)) return false
  if (a instanceof FeelTime && b instanceof FeelTime) return sameTime(a, b)
  if (a instanceof FeelDateTime && b instanceof FeelDateTime) {
    return a.date.epochDay === b.date.epochDay && sameTime(a.time, b.time)
  }
  return isEqual(a, b) === true
}
