import { workingDurationOf } from '../modules/applications/index.ts'

/** Of government offices, 07:00 to 14:15; a working day of a limit is one of these. */
const minutesOfWorkingDay = 7 * 60 + 15

/** Working minutes of a limit as the process engine has it; one working day where there is none. */
export function minutesOfLimit(limit: string | null): number {
  const duration = workingDurationOf(limit ?? 'P1D')
  if ('workingDays' in duration) return duration.workingDays * minutesOfWorkingDay
  return 'minutes' in duration ? duration.minutes : duration.hours * 60
}
