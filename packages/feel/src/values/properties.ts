/** Properties of temporal values, durations and ranges (DMN 1.5 §10.3.2.6, tables 62 to 65). */
import { NameIndex } from '../syntax/names.ts'
import { DaysDuration, YearsDuration } from './duration.ts'
import { numberOf } from './number.ts'
import { FeelRange } from './range.ts'
import { FeelDate, FeelDateTime, FeelTime } from './temporal.ts'
import type { FeelValue } from './value.ts'

type Property<T> = (value: T) => FeelValue
type Properties<T> = ReadonlyMap<string, Property<T>>

const dateProperties: Properties<FeelDate> = new Map<string, Property<FeelDate>>([
  ['year', (date) => numberOf(date.year)],
  ['month', (date) => numberOf(date.month)],
  ['day', (date) => numberOf(date.day)],
  ['weekday', (date) => numberOf(date.weekday)],
])

const timeProperties: Properties<FeelTime> = new Map<string, Property<FeelTime>>([
  ['hour', (time) => numberOf(time.hour)],
  ['minute', (time) => numberOf(time.minute)],
  ['second', (time) => numberOf(time.second)],
  ['timezone', (time) => time.zone?.id ?? null],
  ['time offset', (time) => (time.offset === undefined ? null : DaysDuration.ofSeconds(time.offset))],
])

const daysProperties: Properties<DaysDuration> = new Map<string, Property<DaysDuration>>([
  ['days', (duration) => numberOf(duration.parts.days)],
  ['hours', (duration) => numberOf(duration.parts.hours)],
  ['minutes', (duration) => numberOf(duration.parts.minutes)],
  ['seconds', (duration) => numberOf(duration.parts.seconds)],
])

const yearsProperties: Properties<YearsDuration> = new Map<string, Property<YearsDuration>>([
  ['years', (duration) => numberOf(Math.trunc(duration.months / 12))],
  ['months', (duration) => numberOf(duration.months % 12)],
])

const rangeProperties: Properties<FeelRange> = new Map<string, Property<FeelRange>>([
  ['start', (range) => range.start ?? null],
  ['end', (range) => range.end ?? null],
  ['start included', (range) => range.startIncluded],
  ['end included', (range) => range.endIncluded],
])

/** Names that may stand behind a dot whatever the value before it is. */
export const propertyNames = new NameIndex()
for (const properties of [dateProperties, timeProperties, daysProperties, yearsProperties, rangeProperties]) {
  for (const name of properties.keys()) propertyNames.add(name)
}

/** The property of a value that is neither a context nor a list; undefined where it has none of the name. */
export function propertyOf(value: FeelValue, name: string): FeelValue | undefined {
  if (value instanceof FeelDate) return dateProperties.get(name)?.(value)
  if (value instanceof FeelTime) return timeProperties.get(name)?.(value)
  if (value instanceof FeelDateTime) {
    if (name === 'time offset') return value.offset === undefined ? null : DaysDuration.ofSeconds(value.offset)
    return dateProperties.has(name) ? propertyOf(value.date, name) : propertyOf(value.time, name)
  }
  if (value instanceof DaysDuration) return daysProperties.get(name)?.(value)
  if (value instanceof YearsDuration) return yearsProperties.get(name)?.(value)
  return value instanceof FeelRange ? rangeProperties.get(name)?.(value) : undefined
}
