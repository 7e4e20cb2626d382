/**
 * Working time of government offices. Service levels are promised in it, so every deadline of the platform is computed
 * here and nowhere else.
 *
 * Hours and minutes pass only while offices are open. Working days follow the rule of procedural terms: the day of
 * receipt is not counted, and the term ends when offices close on the last day. What arrives while offices are closed
 * is received at their next opening; the instant of closing still belongs to its day. Hence adding a then b is the
 * same as adding a + b. The Kingdom has no daylight saving time, so an offset says all about the zone.
 */
import { holidays, type Holiday } from './holidays.ts'
import { country } from './profile.ts'

export interface OfficeHours {
  /** HH:MM, local time. */
  readonly opens: string
  readonly closes: string
}

export interface WorkingCalendar {
  /** Minutes east of UTC. */
  readonly utcOffsetMinutes: number
  /** Days of the week without work; 0 is Sunday. */
  readonly weekend: readonly number[]
  readonly hours: OfficeHours
  /** Other hours for a time, such as Ramadan, set each year by circular. ISO days, both inclusive. */
  readonly exceptionalHours: readonly {
    readonly firstDay: string
    readonly lastDay: string
    readonly hours: OfficeHours
  }[]
  readonly holidays: readonly Holiday[]
}

/** An amount of working time: whole days, or hours or minutes of open offices. */
export type WorkingDuration =
  | { readonly workingDays: number }
  | { readonly hours: number }
  | { readonly minutes: number }

export const timeZone = country.timeZone

/** Ministries: Sunday to Thursday, 07:00 to 14:15. Service centres keep other hours and have calendars of their own. */
export const governmentCalendar: WorkingCalendar = {
  utcOffsetMinutes: 180,
  weekend: [5, 6],
  hours: { opens: '07:00', closes: '14:15' },
  exceptionalHours: [],
  holidays,
}

/**
 * The instant at which `duration` of working time has passed since `from`: a deadline.
 * Throws a RangeError for a negative or fractional number of days, and for a calendar that never opens.
 */
export function addWorkingTime(from: Date, duration: WorkingDuration, calendar: WorkingCalendar): Date {
  const { opening } = compiled(calendar)
  if ('workingDays' in duration) {
    const days = checked(duration.workingDays, Number.isInteger)
    let day = opening(receivedOn(from.getTime(), calendar), 0).day
    for (let counted = 0; counted < days; counted++) day = opening(day + 1, 0).day
    return new Date(opening(day, 0).closes)
  }
  const minutes = checked('hours' in duration ? duration.hours * 60 : duration.minutes, Number.isFinite)
  return new Date(addOpenTime(from.getTime(), Math.round(minutes * minuteMs), calendar))
}

/** Minutes for which offices are open between two instants; negative when `to` is before `from`. */
export function workingTimeBetween(from: Date, to: Date, calendar: WorkingCalendar): number {
  if (to < from) return -workingTimeBetween(to, from, calendar)
  const { hoursOn, dayOf } = compiled(calendar)
  let sum = 0
  for (let day = dayOf(from.getTime()); day <= dayOf(to.getTime()); day++) {
    const hours = hoursOn(day)
    if (hours) sum += Math.max(0, Math.min(to.getTime(), hours.closes) - Math.max(from.getTime(), hours.opens))
  }
  return sum / minuteMs
}

/**
 * Working days that begin after the day of receipt of `from`, up to and with the day of `to`: what is left of a term.
 */
export function workingDaysBetween(from: Date, to: Date, calendar: WorkingCalendar): number {
  const { hoursOn, dayOf } = compiled(calendar)
  let count = 0
  for (let day = receivedOn(from.getTime(), calendar) + 1; day <= dayOf(to.getTime()); day++) if (hoursOn(day)) count++
  return count
}

/** Whether offices are open at some time of the day. @param day ISO date. */
export const isWorkingDay = (day: string, calendar: WorkingCalendar): boolean =>
  compiled(calendar).hoursOn(dayNumber(day)) !== undefined

/** Whether offices are open at the instant; not any more at the instant of closing. */
export function isOpenAt(instant: Date, calendar: WorkingCalendar): boolean {
  const { hoursOn, dayOf } = compiled(calendar)
  const hours = hoursOn(dayOf(instant.getTime()))
  return hours !== undefined && instant.getTime() >= hours.opens && instant.getTime() < hours.closes
}

/** The holiday, or the holiday that a day in lieu stands for. @param day ISO date. */
export const findHoliday = (day: string, calendar: WorkingCalendar): Holiday | undefined =>
  calendar.holidays.find(({ firstDay, lastDay, inLieu }) => (firstDay <= day && day <= lastDay) || inLieu.includes(day))

const minuteMs = 60_000
const dayMs = 86_400_000
/** No office is closed for longer; a calendar that is must be wrong, and looking on would not end. */
const longestClosure = 400

interface Opening {
  /** Days since 1970-01-01, local. */
  readonly day: number
  /** Instants in milliseconds. */
  readonly opens: number
  readonly closes: number
}

interface Compiled {
  readonly dayOf: (instant: number) => number
  readonly hoursOn: (day: number) => Opening | undefined
  /** The first opening of offices on `day` or later that ends no earlier than `notBefore`. */
  readonly opening: (day: number, notBefore: number) => Opening
}

const cache = new WeakMap<WorkingCalendar, Compiled>()

function compiled(calendar: WorkingCalendar): Compiled {
  const known = cache.get(calendar)
  if (known) return known
  const made = compile(calendar)
  cache.set(calendar, made)
  return made
}

function compile(calendar: WorkingCalendar): Compiled {
  const offset = calendar.utcOffsetMinutes * minuteMs
  const closed = new Set(calendar.holidays.flatMap((holiday) => [...daysOf(holiday), ...holiday.inLieu.map(dayNumber)]))
  const exceptional = new Map(
    calendar.exceptionalHours.flatMap((entry) => daysOf(entry).map((day) => [day, span(entry.hours)])),
  )
  const usual = span(calendar.hours)
  const hoursOn = (day: number): Opening | undefined => {
    // 1970-01-01 was a Thursday.
    const weekday = (((day + 4) % 7) + 7) % 7
    if (closed.has(day) || calendar.weekend.includes(weekday)) return undefined
    const { opens, closes } = exceptional.get(day) ?? usual
    const midnight = day * dayMs - offset
    return { day, opens: midnight + opens, closes: midnight + closes }
  }
  return {
    hoursOn,
    dayOf: (instant) => Math.floor((instant + offset) / dayMs),
    opening: (day, notBefore) => {
      for (let tried = day; tried <= day + longestClosure; tried++) {
        const hours = hoursOn(tried)
        if (hours && hours.closes >= notBefore) return hours
      }
      throw new RangeError(`the calendar has no working day within ${longestClosure} days`)
    },
  }
}

function addOpenTime(from: number, milliseconds: number, calendar: WorkingCalendar): number {
  const { opening, dayOf } = compiled(calendar)
  let hours = opening(dayOf(from), from)
  let left = milliseconds
  for (;;) {
    const start = Math.max(from, hours.opens)
    if (left <= hours.closes - start) return start + left
    left -= hours.closes - start
    hours = opening(hours.day + 1, 0)
  }
}

/** The day on which something that arrives at the instant is received. */
function receivedOn(instant: number, calendar: WorkingCalendar): number {
  const { opening, dayOf } = compiled(calendar)
  return opening(dayOf(instant), instant).day
}

const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / dayMs

const daysOf = ({ firstDay, lastDay }: { readonly firstDay: string; readonly lastDay: string }): number[] =>
  Array.from({ length: dayNumber(lastDay) - dayNumber(firstDay) + 1 }, (_, index) => dayNumber(firstDay) + index)

function span({ opens, closes }: OfficeHours): { opens: number; closes: number } {
  const hours = { opens: sinceMidnight(opens), closes: sinceMidnight(closes) }
  if (!(hours.opens < hours.closes)) throw new RangeError(`offices that open at ${opens} cannot close at ${closes}`)
  return hours
}

function sinceMidnight(time: string): number {
  const [hours, minutes] = time.split(':').map(Number)
  return ((hours ?? Number.NaN) * 60 + (minutes ?? Number.NaN)) * minuteMs
}

function checked(value: number, isAllowed: (value: number) => boolean): number {
  if (!isAllowed(value) || value < 0) throw new RangeError(`${value} is not an amount of working time`)
  return value
}
