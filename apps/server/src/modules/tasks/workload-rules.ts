/** What supervisors are told of the work: its age, what will be late, where it gets stuck. Pure. */
import type { LocalisedText } from '@diwan/service-kit'
import { workingDays, workingHours, workingMinutes, type WorkingClock } from './rules.ts'

const dayMs = 86_400_000

/** Working days on which open work is sorted by age. */
export const ageLimits = [1, 3, 5, 10] as const

/**
 * The beginning of the working day that lies so many working days back: what came in since then is no older.
 * @param isWorkingDay of an ISO day
 */
export function workingDaysBack(now: Date, days: number, clock: Pick<WorkingClock, 'utcOffsetMinutes' | 'isWorkingDay'>): Date {
  const offset = clock.utcOffsetMinutes * 60_000
  let day = Math.floor((now.getTime() + offset) / dayMs)
  for (let left = days; left > 0; ) {
    day -= 1
    if (clock.isWorkingDay(new Date(day * dayMs).toISOString().slice(0, 10))) left -= 1
  }
  return new Date(day * dayMs - offset)
}

/** From how many came in since each limit to how many are between the limits; the last is older than all. */
export const agesOf = (open: number, since: readonly number[]): number[] =>
  [...since, open].map((count, index, all) => count - (all[index - 1] ?? 0))

export interface Forecast {
  /** Late already. */
  readonly overdue: number
  /** In time now, late by the time their turn comes. */
  readonly willBeLate: number
  /** Working minutes until all is done; null where nothing has been done lately, so that there is no pace. */
  readonly clearedIn: number | null
}

/**
 * What becomes late at the present pace, if tasks are done in this order and none comes in between. Without a pace
 * everything that has a limit becomes late.
 * @param dueMinutes working minutes until each is due, negative when it is late; null without a limit
 * @param pace tasks done in a working minute
 */
export function forecast(dueMinutes: readonly (number | null)[], pace: number): Forecast {
  const overdue = dueMinutes.filter((due) => due !== null && due < 0).length
  const willBeLate = dueMinutes.filter((due, index) => due !== null && due >= 0 && (index + 1) / pace > due).length
  return { overdue, willBeLate, clearedIn: pace > 0 ? dueMinutes.length / pace : null }
}

/** Of a sorted or unsorted list; undefined for none. */
export function median(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle] : sorted.length > 0 ? (sorted[middle - 1]! + sorted[middle]!) / 2 : undefined
}

/** An amount of working time in the unit that tells something. @param dayMinutes of an open office */
export function workingTimeText(minutes: number, dayMinutes: number): LocalisedText {
  if (minutes < 60) return workingMinutes(Math.round(minutes))
  return minutes < 2 * dayMinutes ? workingHours(Math.round(minutes / 60)) : workingDays(Math.round(minutes / dayMinutes))
}
