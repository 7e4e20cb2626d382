import { dayOf, type LocalisedText } from '@diwan/service-kit'
import type { Task } from './schema.ts'
import { texts } from './texts.ts'

const hourMs = 3_600_000
const dayMs = 24 * hourMs

export const isOverdue = ({ dueAt }: Pick<Task, 'dueAt'>, now: Date): boolean => dueAt !== null && dueAt < now

/** Number with its noun: Arabic has a form for one, two, a few and many. */
function counted(count: number, en: readonly [string, string], ar: readonly [string, string, string, string]): LocalisedText {
  const [one, two, few, many] = ar
  const rest = count % 100
  const arabic = count === 1 ? one : count === 2 ? two : `${count} ${rest >= 3 && rest <= 10 ? few : many}`
  return { ar: arabic, en: `${count} ${count === 1 ? en[0] : en[1]}` }
}
const hours = (count: number) => counted(count, ['hour', 'hours'], ['ساعة', 'ساعتين', 'ساعات', 'ساعة'])
const days = (count: number) => counted(count, ['day', 'days'], ['يوم', 'يومين', 'أيام', 'يوماً'])

export type Urgency = 'overdue' | 'today' | 'later' | 'none'

export interface Due {
  readonly urgency: Urgency
  /** In words; null where the date itself says enough. */
  readonly text: LocalisedText | null
}

/** How pressing a task is, by the calendar of the office. */
export function dueOf(dueAt: Date | null, now: Date, timeZone: string): Due {
  if (dueAt === null) return { urgency: 'none', text: texts.noLimit }
  if (dueAt < now) {
    const late = now.getTime() - dueAt.getTime()
    const by = late < dayMs ? hours(Math.max(1, Math.floor(late / hourMs))) : days(Math.floor(late / dayMs))
    return { urgency: 'overdue', text: { ar: `متأخرة منذ ${by.ar}`, en: `Overdue by ${by.en}` } }
  }
  const dueDay = dayOf({ now: dueAt, timeZone })
  if (dueDay === dayOf({ now, timeZone })) return { urgency: 'today', text: texts.dueToday }
  const tomorrow = dayOf({ now: new Date(now.getTime() + dayMs), timeZone })
  return { urgency: 'later', text: dueDay === tomorrow ? texts.dueTomorrow : null }
}

/** What was typed, reduced to what references are made of: digits of an Arabic keyboard, spaces and dashes included. */
export const searchKey = (typed: string): string =>
  typed
    .normalize('NFKC')
    .replaceAll(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0x0f))
    .replaceAll(/[^A-Za-z0-9]/g, '')
    .toUpperCase()
