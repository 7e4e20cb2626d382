import { zoneOf, type Environment } from '../environment.ts'
import { is } from '../operations/is.ts'
import { YearsDuration, nanosPerSecond, parseDuration, type DaysDuration } from '../values/duration.ts'
import { integerOf, numberOf, type FeelNumber } from '../values/number.ts'
import { FeelDate, FeelDateTime, FeelTime, parseDate, parseDateTime, parseTime } from '../values/temporal.ts'
import type { FeelValue } from '../values/value.ts'
import { parseZone, utc, type Zone } from '../values/zone.ts'
import { defineFunction, type Definition } from './define.ts'

type Day = FeelDate | FeelDateTime

const dayOf = (value: Day): FeelDate => (value instanceof FeelDate ? value : value.date)

const instantOf = (env: Environment, zone: Zone): FeelDateTime | null =>
  FeelDateTime.ofInstant(BigInt(env.now.getTime()) * 1_000_000n, zone)

function dateFrom(...parts: [FeelNumber, FeelNumber, FeelNumber]): FeelDate | undefined {
  const [year, month, day] = parts.map(integerOf)
  if (year === undefined || month === undefined || day === undefined) return undefined
  return FeelDate.of(year, month, day) ?? undefined
}

/** Eighteen hours, the farthest an offset may lie from UTC, in seconds. */
const farthestOffset = 18n * 3600n

function timeFrom(
  hour: FeelNumber,
  minute: FeelNumber,
  second: FeelNumber,
  offset: DaysDuration | null,
): FeelTime | undefined {
  const [hours, minutes] = [integerOf(hour), integerOf(minute)]
  const ahead = offset === null ? 0n : offset.nanos / nanosPerSecond
  if (hours === undefined || minutes === undefined) return undefined
  if (ahead > farthestOffset || ahead < -farthestOffset) return undefined
  const seconds = second.toDecimalPlaces(0, 3).toNumber()
  const nanos = second.minus(seconds).times(1e9).toDecimalPlaces(0, 1).toNumber()
  const zone = offset === null ? undefined : { offset: Number(ahead) }
  return FeelTime.of(hours, minutes, seconds, nanos, zone) ?? undefined
}

type TimeParts = [hour: FeelNumber, minute: FeelNumber, second: FeelNumber, zone: DaysDuration | string | null]
type DateTimeParts = [year: FeelNumber, month: FeelNumber, day: FeelNumber, ...TimeParts]

function dateTimeFrom(date: FeelDate | undefined, [hour, minute, second, zone]: TimeParts): FeelDateTime | undefined {
  const time = timeFrom(hour, minute, second, typeof zone === 'string' ? null : zone)
  if (!date || !time) return undefined
  if (typeof zone !== 'string') return new FeelDateTime(date, time)
  const named = parseZone(`@${zone}`)
  return named ? new FeelDateTime(date, FeelTime.ofNanos(time.nanos, named)) : undefined
}

/** Whole months from one day to the other, times of day left aside. */
function monthsBetween(from: FeelDate, to: FeelDate): YearsDuration {
  const months = (to.year - from.year) * 12 + to.month - from.month
  if (months > 0 && to.day < from.day) return new YearsDuration(months - 1)
  return new YearsDuration(months < 0 && to.day > from.day ? months + 1 : months)
}

const dayOfYear = (date: FeelDate): number => date.epochDay - (FeelDate.of(date.year, 1, 1) as FeelDate).epochDay + 1

/** ISO 8601: the week that holds the year's first Thursday is its first. */
function weekOfYear(date: FeelDate): number {
  const thursday = FeelDate.ofEpochDay(date.epochDay - date.weekday + 4) ?? date
  return Math.floor((dayOfYear(thursday) - 1) / 7) + 1
}

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

const ofDay = (name: string, work: (date: FeelDate) => FeelValue): Definition =>
  defineFunction(name, ['date: date|dateTime', ([day]: [Day]) => work(dayOf(day))])

export const dateFunctions: readonly Definition[] = [
  defineFunction(
    'date',
    ['from: string', ([text]: [string]) => parseDate(text) ?? undefined],
    ['from: date|dateTime', ([day]: [Day]) => dayOf(day)],
    ['year: number, month: number, day: number', (parts: [FeelNumber, FeelNumber, FeelNumber]) => dateFrom(...parts)],
  ),
  defineFunction(
    'time',
    ['from: string', ([text]: [string]) => parseTime(text) ?? undefined],
    ['from: time', ([time]: [FeelTime]) => time],
    ['from: dateTime', ([{ time }]: [FeelDateTime]) => time],
    [
      'hour: number, minute: number, second: number, offset?: days?',
      (parts: [FeelNumber, FeelNumber, FeelNumber, DaysDuration | null]) => timeFrom(...parts),
    ],
  ),
  defineFunction(
    'date and time',
    ['from: string', ([text]: [string]) => parseDateTime(text) ?? undefined],
    [
      'year: number, month: number, day: number, hour: number, minute: number, second: number, offset?: days|string?',
      ([year, month, day, ...clock]: DateTimeParts) => dateTimeFrom(dateFrom(year, month, day), clock),
    ],
    ['date: date|dateTime, time: time', ([day, time]: [Day, FeelTime]) => new FeelDateTime(dayOf(day), time)],
  ),
  defineFunction('duration', ['from: string', ([text]: [string]) => parseDuration(text) ?? undefined]),
  defineFunction('years and months duration', [
    'from: date|dateTime, to: date|dateTime',
    ([from, to]: [Day, Day]) => monthsBetween(dayOf(from), dayOf(to)),
  ]),
  ofDay('day of week', (date) => weekdays[date.weekday - 1] ?? null),
  ofDay('day of year', (date) => numberOf(dayOfYear(date))),
  ofDay('week of year', (date) => numberOf(weekOfYear(date))),
  ofDay('month of year', (date) => months[date.month - 1] ?? null),
  defineFunction('now', ['', (_: [], env) => instantOf(env, utc)]),
  defineFunction('today', ['', (_: [], env) => instantOf(env, zoneOf(env))?.date]),
  defineFunction('is', ['value1: any, value2: any', ([a, b]: [FeelValue, FeelValue]) => is(a, b)]),
]
