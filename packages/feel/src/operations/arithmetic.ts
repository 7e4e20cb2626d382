/** Arithmetic over numbers, strings, dates, times and durations (DMN 1.5 §10.3.2.14); null where FEEL defines none. */
import { DaysDuration, YearsDuration, nanosPerDay, nanosPerSecond } from '../values/duration.ts'
import { calculate, isNumber, numberOf, type FeelNumber } from '../values/number.ts'
import { FeelDate, FeelDateTime, FeelTime } from '../values/temporal.ts'
import type { FeelValue } from '../values/value.ts'

export type ArithmeticOperator = '+' | '-' | '*' | '/' | '**'

function addYears(value: FeelDate | FeelDateTime, months: number): FeelValue {
  if (value instanceof FeelDate) return value.plusMonths(months)
  const date = value.date.plusMonths(months)
  return date && new FeelDateTime(date, value.time)
}

function addDays(value: FeelDate | FeelDateTime | FeelTime, nanos: bigint): FeelValue {
  if (value instanceof FeelTime) return FeelTime.ofNanos(value.nanos + nanos, value.zone)
  if (value instanceof FeelDate) {
    return FeelDateTime.ofLocalNanos(BigInt(value.epochDay) * nanosPerDay + nanos)?.date ?? null
  }
  const zone = value.time.zone
  // A zone of the database may change its offset in between: the duration is one of elapsed time.
  return zone?.id === undefined
    ? FeelDateTime.ofLocalNanos(value.localNanos + nanos, zone)
    : FeelDateTime.ofInstant(value.instantNanos + nanos, zone)
}

function shift(point: FeelDate | FeelDateTime | FeelTime, by: FeelValue, sign: 1 | -1): FeelValue {
  if (by instanceof DaysDuration) return addDays(point, by.nanos * BigInt(sign))
  if (by instanceof YearsDuration && !(point instanceof FeelTime)) return addYears(point, by.months * sign)
  return null
}

const isPoint = (value: FeelValue): value is FeelDate | FeelDateTime | FeelTime =>
  value instanceof FeelDate || value instanceof FeelDateTime || value instanceof FeelTime

export function add(a: FeelValue, b: FeelValue): FeelValue {
  if (isNumber(a) && isNumber(b)) return calculate(() => a.plus(b))
  if (typeof a === 'string' && typeof b === 'string') return a + b
  if (a instanceof DaysDuration && b instanceof DaysDuration) return new DaysDuration(a.nanos + b.nanos)
  if (a instanceof YearsDuration && b instanceof YearsDuration) return new YearsDuration(a.months + b.months)
  if (isPoint(a)) return shift(a, b, 1)
  return isPoint(b) ? shift(b, a, 1) : null
}

function between(a: FeelDateTime, b: FeelDateTime): FeelValue {
  if ((a.time.zone === undefined) !== (b.time.zone === undefined)) return null
  return new DaysDuration(a.instantNanos - b.instantNanos)
}

function betweenTimes(a: FeelTime, b: FeelTime): FeelValue {
  if ((a.zone === undefined) !== (b.zone === undefined)) return null
  return new DaysDuration(a.nanos - b.nanos - BigInt((a.offset ?? 0) - (b.offset ?? 0)) * nanosPerSecond)
}

const asDateTime = (value: FeelDate | FeelDateTime): FeelDateTime =>
  value instanceof FeelDate ? FeelDateTime.atMidnight(value) : value

export function subtract(a: FeelValue, b: FeelValue): FeelValue {
  if (isNumber(a) && isNumber(b)) return calculate(() => a.minus(b))
  if (a instanceof DaysDuration && b instanceof DaysDuration) return new DaysDuration(a.nanos - b.nanos)
  if (a instanceof YearsDuration && b instanceof YearsDuration) return new YearsDuration(a.months - b.months)
  if (!isPoint(a)) return null
  if (!isPoint(b)) return shift(a, b, -1)
  if (a instanceof FeelTime || b instanceof FeelTime) {
    return a instanceof FeelTime && b instanceof FeelTime ? betweenTimes(a, b) : null
  }
  return between(asDateTime(a), asDateTime(b))
}

/** The whole part of a number as a big integer. */
const wholeOf = (value: FeelNumber): bigint => BigInt(value.toFixed(0, 1))

function scaleDuration(duration: FeelValue, scale: (size: FeelNumber) => FeelNumber): FeelValue {
  if (duration instanceof DaysDuration) {
    const nanos = calculate(() => scale(numberOf(duration.nanos)))
    return nanos && new DaysDuration(wholeOf(nanos))
  }
  if (!(duration instanceof YearsDuration)) return null
  const months = calculate(() => scale(numberOf(duration.months)))
  return months && new YearsDuration(Number(wholeOf(months)))
}

export function multiply(a: FeelValue, b: FeelValue): FeelValue {
  if (isNumber(a) && isNumber(b)) return calculate(() => a.times(b))
  if (isNumber(b)) return scaleDuration(a, (size) => size.times(b))
  return isNumber(a) ? scaleDuration(b, (size) => size.times(a)) : null
}

export function divide(a: FeelValue, b: FeelValue): FeelValue {
  if (isNumber(b)) {
    if (b.isZero()) return null
    return isNumber(a) ? calculate(() => a.dividedBy(b)) : scaleDuration(a, (size) => size.dividedBy(b))
  }
  if (a instanceof DaysDuration && b instanceof DaysDuration) {
    return calculate(() => numberOf(a.nanos).dividedBy(numberOf(b.nanos)))
  }
  if (a instanceof YearsDuration && b instanceof YearsDuration) {
    return calculate(() => numberOf(a.months).dividedBy(numberOf(b.months)))
  }
  return null
}

export function power(a: FeelValue, b: FeelValue): FeelValue {
  return isNumber(a) && isNumber(b) ? calculate(() => a.pow(b)) : null
}

export function negate(value: FeelValue): FeelValue {
  if (isNumber(value)) return calculate(() => value.negated())
  if (value instanceof DaysDuration) return new DaysDuration(-value.nanos)
  return value instanceof YearsDuration ? new YearsDuration(-value.months) : null
}

export const arithmetic: Readonly<Record<ArithmeticOperator, (a: FeelValue, b: FeelValue) => FeelValue>> = {
  '+': add,
  '-': subtract,
  '*': multiply,
  '/': divide,
  '**': power,
}
