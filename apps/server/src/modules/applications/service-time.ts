/** Times of a service definition as instants and as the process engine takes them. */
import type { Duration, ServiceLevel } from '@diwan/service-kit'
import { nation } from '../reference-data/index.ts'

const dayMs = 86_400_000

/**
 * The promised end. Working days and hours pass while offices are open; a promise in minutes is one of a service that
 * no officer touches, so its minutes pass at any hour.
 */
export function dueAtOf(from: Date, { value, unit }: ServiceLevel): Date {
  switch (unit) {
    case 'working-days':
      return nation.addWorkingTime(from, { workingDays: value }, nation.governmentCalendar)
    case 'hours':
      return nation.addWorkingTime(from, { hours: value }, nation.governmentCalendar)
    case 'days':
      return new Date(from.getTime() + value * dayMs)
    case 'minutes':
      return new Date(from.getTime() + value * 60_000)
  }
}

const iso = ({ value, unit }: Duration): string =>
  unit === 'minutes' ? `PT${value}M` : unit === 'hours' ? `PT${value}H` : `P${value}D`

/** Limits of the steps as ISO 8601 durations: working time for tasks, elapsed time for timers. */
export const isoLimits = (limits: Readonly<Record<string, Duration>> = {}): Record<string, string> =>
  Object.fromEntries(Object.entries(limits).map(([step, duration]) => [step, iso(duration)]))
