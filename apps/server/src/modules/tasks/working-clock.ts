import { nation } from '../reference-data/index.ts'
import type { WorkingClock } from './rules.ts'

/** The working time of the nation's offices. */
export const workingClock = (): WorkingClock => ({
  timeZone: nation.country.timeZone,
  utcOffsetMinutes: nation.governmentCalendar.utcOffsetMinutes,
  minutesBetween: (from, to) => nation.workingTimeBetween(from, to, nation.governmentCalendar),
  daysBetween: (from, to) => nation.workingDaysBetween(from, to, nation.governmentCalendar),
  isWorkingDay: (day) => nation.isWorkingDay(day, nation.governmentCalendar),
  dayMinutes: minutesOf(nation.governmentCalendar.hours),
})

function minutesOf({ opens, closes }: { readonly opens: string; readonly closes: string }): number {
  const [from, to] = [opens, closes].map((time) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3)))
  return (to ?? 0) - (from ?? 0)
}
