import type { WorkingDuration } from '../reference-data/index.ts'

const pattern = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/

/**
 * An ISO 8601 duration read as working time: `P2D` is two working days, `PT4H` four hours of open offices, a week five
 * working days. Days and hours together have no meaning in working time.
 * @throws RangeError for anything else
 */
export function workingDurationOf(text: string): WorkingDuration {
  const [weeks = 0, days = 0, hours = 0, minutes = 0] = (pattern.exec(text)?.slice(1) ?? []).map((part) => Number(part ?? 0))
  const workingDays = weeks * 5 + days
  const openMinutes = hours * 60 + minutes
  if ((workingDays > 0) === (openMinutes > 0)) throw new RangeError(`${text} is no duration in working time`)
  return workingDays > 0 ? { workingDays } : { minutes: openMinutes }
}
