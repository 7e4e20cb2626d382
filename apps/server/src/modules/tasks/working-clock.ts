import { nation } from '../reference-data/index.ts'
import type { WorkingClock } from './rules.ts'

/** The working time of the nation's offices. */
export const workingClock = (): WorkingClock => ({
  timeZone: nation.country.timeZone,
  utcOffsetMinutes: nation.governmentCalendar.utcOffsetMinutes,
  minutesBetween: (from, to) => nation.workingTimeBetween(from, to, nation.governmentCalendar),
  daysBetween: (from, to) => nation.workingDaysBetween(from, to, nation.governmentCalendar),
})
