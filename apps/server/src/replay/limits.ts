/** Times of steps as the process engine takes them, and in minutes of open offices. Pure. */
import type { Duration } from '@diwan/service-kit'

/** Of government offices, 07:00 to 14:15; a working day of a limit is one of these. */
export const minutesOfWorkingDay = 7 * 60 + 15

export const isoLimit = ({ value, unit }: Duration): string =>
  unit === 'minutes' ? `PT${value}M` : unit === 'hours' ? `PT${value}H` : `P${value}D`

const pattern = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/

/** Working minutes of a limit; one working day without one. */
export function minutesOfLimit(limit: string | null): number {
  const parts = pattern.exec(limit ?? 'P1D')?.slice(1) ?? []
  const [weeks = 0, days = 0, hours = 0, minutes = 0] = parts.map((part) => Number(part ?? 0))
  return (weeks * 5 + days) * minutesOfWorkingDay + hours * 60 + minutes
}
