/** Dates, times, and dates with times: immutable, compared by what they mean and printed as ISO 8601. */
import { calendarDayOf, daysInMonth, epochDayOf, greatestYear } from './calendar.ts'
import { nanosPerDay, nanosPerSecond } from './duration.ts'
import { offsetAtInstant, offsetSeconds, parseZone, utc, zoneText, type Zone } from './zone.ts'

const twoDigits = (value: number): string => String(value).padStart(2, '0')

const floorDivide = (value: bigint, by: bigint): bigint => (value - (((value % by) + by) % by)) / by

export class FeelDate {
  readonly year: number
  readonly month: number
  readonly day: number

  private constructor(year: number, month: number, day: number) {
    this.year = year
    this.month = month
    this.day = day
  }

  /** null for a day that the calendar does not have. */
  static of(year: number, month: number, day: number): FeelDate | null {
    if (!(Math.abs(year) <= greatestYear) || month < 1 || month > 12 || day < 1) return null
    return day > daysInMonth(year, month) ? null : new FeelDate(year, month, day)
  }

  static ofEpochDay(epochDay: number): FeelDate | null {
    if (!Number.isSafeInteger(epochDay)) return null
    const { year, month, day } = calendarDayOf(epochDay)
    return FeelDate.of(year, month, day)
  }

  /** Days since 1 January 1970. */
  get epochDay(): number {
    return epochDayOf(this.year, this.month, this.day)
  }

  /** 1 is Monday, 7 is Sunday. */
  get weekday(): number {
    return ((((this.epochDay + 3) % 7) + 7) % 7) + 1
  }

  /** The same day months later, or the last of the month where it has fewer days. */
  plusMonths(months: number): FeelDate | null {
    const index = this.year * 12 + this.month - 1 + months
    const year = Math.floor(index / 12)
    const month = index - year * 12 + 1
    return Math.abs(year) > greatestYear ? null : FeelDate.of(year, month, Math.min(this.day, daysInMonth(year, month)))
  }

  toString(): string {
    const year = String(Math.abs(this.year)).padStart(4, '0')
    return `${this.year < 0 ? '-' : ''}${year}-${twoDigits(this.month)}-${twoDigits(this.day)}`
  }
}

export class FeelTime {
  readonly hour: number
  readonly minute: number
  readonly second: number
  readonly nano: number
  readonly zone: Zone | undefined

  private constructor(hour: number, minute: number, second: number, nano: number, zone: Zone | undefined) {
    this.hour = hour
    this.minute = minute
    this.second = second
    this.nano = nano
    this.zone = zone
  }

  /** null for a time that clocks do not show. */
  static of(hour: number, minute: number, second: number, nano = 0, zone?: Zone): FeelTime | null {
    const shown = hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60
    return shown ? new FeelTime(hour, minute, second, nano, zone) : null
  }

  static ofNanos(nanos: bigint, zone?: Zone): FeelTime {
    const ofDay = ((nanos % nanosPerDay) + nanosPerDay) % nanosPerDay
    const seconds = Number(ofDay / nanosPerSecond)
    const [hour, minute, second] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
    return new FeelTime(hour, minute, second, Number(ofDay % nanosPerSecond), zone)
  }

  get secondOfDay(): number {
    return this.hour * 3600 + this.minute * 60 + this.second
  }

  get nanos(): bigint {
    return BigInt(this.secondOfDay) * nanosPerSecond + BigInt(this.nano)
  }

  /** Seconds ahead of UTC, undefined without a zone; for a zone of the IANA database what holds on 1 January 1970. */
  get offset(): number | undefined {
    return this.zone && offsetSeconds(this.zone, this.secondOfDay)
  }

  /** Seconds since midnight UTC, or since local midnight without a zone. */
  get instantSeconds(): number {
    return this.secondOfDay - (this.offset ?? 0)
  }

  toString(): string {
    const fraction = this.nano === 0 ? '' : `.${String(this.nano).padStart(9, '0').replace(/0+$/, '')}`
    const clock = `${twoDigits(this.hour)}:${twoDigits(this.minute)}:${twoDigits(this.second)}`
    return `${clock}${fraction}${zoneText(this.zone)}`
  }
}

const midnight = FeelTime.of(0, 0, 0) as FeelTime
const midnightUtc = FeelTime.of(0, 0, 0, 0, utc) as FeelTime

export class FeelDateTime {
  readonly date: FeelDate
  readonly time: FeelTime

  constructor(date: FeelDate, time: FeelTime) {
    this.date = date
    this.time = time
  }

  /** What a date becomes where a date and time is wanted: its midnight in UTC. */
  static atMidnight(date: FeelDate): FeelDateTime {
    return new FeelDateTime(date, midnightUtc)
  }

  /** The date and time that clocks of the zone show at an instant (nanoseconds since 1970 in UTC). */
  static ofInstant(nanos: bigint, zone: Zone): FeelDateTime | null {
    const ahead = offsetAtInstant(zone, Number(floorDivide(nanos, nanosPerSecond)))
    return FeelDateTime.ofLocalNanos(nanos + BigInt(ahead) * nanosPerSecond, zone)
  }

  static ofLocalNanos(nanos: bigint, zone?: Zone): FeelDateTime | null {
    const day = floorDivide(nanos, nanosPerDay)
    const date = FeelDate.ofEpochDay(Number(day))
    return date && new FeelDateTime(date, FeelTime.ofNanos(nanos - day * nanosPerDay, zone))
  }

  get localSeconds(): number {
    return this.date.epochDay * 86_400 + this.time.secondOfDay
  }

  get localNanos(): bigint {
    return BigInt(this.date.epochDay) * nanosPerDay + this.time.nanos
  }

  /** Seconds ahead of UTC, undefined without a zone. */
  get offset(): number | undefined {
    return this.time.zone && offsetSeconds(this.time.zone, this.localSeconds)
  }

  /** Nanoseconds since 1970 in UTC; without a zone as if the local time were UTC. */
  get instantNanos(): bigint {
    return this.localNanos - BigInt(this.offset ?? 0) * nanosPerSecond
  }

  toString(): string {
    return `${this.date.toString()}T${this.time.toString()}`
  }
}

const datePattern = /^(-)?(\d{4}|[1-9]\d{4,8})-(\d{2})-(\d{2})$/
const timePattern = /^(\d{2}):(\d{2}):(\d{2})(?:\.(\d+))?(Z|z|[+-].*|@.*)?$/

/** `YYYY-MM-DD`, the year with up to nine digits and a minus before it; null for anything else. */
export function parseDate(text: string): FeelDate | null {
  const match = datePattern.exec(text)
  if (!match) return null
  const year = Number(match[2])
  return FeelDate.of(match[1] ? -year : year, Number(match[3]), Number(match[4]))
}

/** `hh:mm:ss` with a fraction and a zone if wanted; null for anything else. */
export function parseTime(text: string): FeelTime | null {
  const match = timePattern.exec(text)
  if (!match) return null
  const [, hour, minute, second, fraction = '', zoneSource] = match
  const zone = zoneSource === undefined ? undefined : parseZone(zoneSource)
  if (zone === null) return null
  return FeelTime.of(Number(hour), Number(minute), Number(second), Number(fraction.slice(0, 9).padEnd(9, '0')), zone)
}

/** A date, `T` and a time, or a date alone, which means its midnight; null for anything else. */
export function parseDateTime(text: string): FeelDateTime | null {
  const at = text.indexOf('T')
  const date = parseDate(at < 0 ? text : text.slice(0, at))
  const time = at < 0 ? midnight : parseTime(text.slice(at + 1))
  return date && time && new FeelDateTime(date, time)
}
