import { dayOf, type LocalisedText } from '@diwan/service-kit'
import { isSupervisor, mayDo, mayManage, mayRelease, maySee, type Officer } from './policy.ts'
import type { BulkAction, Task } from './schema.ts'
import { texts } from './texts.ts'

/** Time as offices keep it: nights, weekends and holidays do not make a task late. */
export interface WorkingClock {
  readonly timeZone: string
  readonly utcOffsetMinutes: number
  /** For which offices are open. */
  readonly minutesBetween: (from: Date, to: Date) => number
  /** Working days that begin after the day of `from`, up to the day of `to`. */
  readonly daysBetween: (from: Date, to: Date) => number
  /** @param day ISO day. */
  readonly isWorkingDay: (day: string) => boolean
  /** For which offices are open on a usual day. */
  readonly dayMinutes: number
}

const dayMs = 86_400_000

export const isOverdue = ({ dueAt }: Pick<Task, 'dueAt'>, now: Date): boolean => dueAt !== null && dueAt < now

/** Number with its noun: Arabic has a form for one, two, a few and many. */
function counted(count: number, en: readonly [string, string], ar: readonly [string, string, string, string]): LocalisedText {
  const [one, two, few, many] = ar
  const rest = count % 100
  const arabic = count === 1 ? one : count === 2 ? two : `${count} ${rest >= 3 && rest <= 10 ? few : many}`
  return { ar: arabic, en: `${count} ${count === 1 ? en[0] : en[1]}` }
}
export const workingMinutes = (count: number): LocalisedText =>
  counted(count, ['working minute', 'working minutes'], ['دقيقة عمل', 'دقيقتي عمل', 'دقائق عمل', 'دقيقة عمل'])
export const workingHours = (count: number): LocalisedText =>
  counted(count, ['working hour', 'working hours'], ['ساعة عمل', 'ساعتي عمل', 'ساعات عمل', 'ساعة عمل'])
export const workingDays = (count: number): LocalisedText =>
  counted(count, ['working day', 'working days'], ['يوم عمل', 'يومي عمل', 'أيام عمل', 'يوم عمل'])
export const tasksCounted = (count: number): LocalisedText =>
  counted(count, ['task', 'tasks'], ['مهمة واحدة', 'مهمتان', 'مهام', 'مهمة'])

export type Urgency = 'overdue' | 'today' | 'later' | 'none'

export interface Due {
  readonly urgency: Urgency
  readonly text: LocalisedText
}

/** How pressing a task is, by the working time of the office. */
export function dueOf(dueAt: Date | null, now: Date, clock: WorkingClock): Due {
  if (dueAt === null) return { urgency: 'none', text: texts.noLimit }
  if (dueAt < now) return { urgency: 'overdue', text: lateBy(dueAt, now, clock) }
  const { timeZone } = clock
  const dueDay = dayOf({ now: dueAt, timeZone })
  if (dueDay === dayOf({ now, timeZone })) return { urgency: 'today', text: texts.dueToday }
  const tomorrow = dayOf({ now: new Date(now.getTime() + dayMs), timeZone })
  if (dueDay === tomorrow) return { urgency: 'later', text: texts.dueTomorrow }
  const left = workingDays(Math.max(1, clock.daysBetween(now, dueAt)))
  return { urgency: 'later', text: { ar: `خلال ${left.ar}`, en: `In ${left.en}` } }
}

function lateBy(dueAt: Date, now: Date, clock: WorkingClock): LocalisedText {
  const days = clock.daysBetween(dueAt, now)
  const hours = Math.floor(clock.minutesBetween(dueAt, now) / 60)
  if (days === 0 && hours === 0) return texts.overdueNow
  const by = days > 0 ? workingDays(days) : workingHours(hours)
  return { ar: `متأخرة منذ ${by.ar}`, en: `Overdue by ${by.en}` }
}

/** The instant a typed day begins, in the zone of the offices; null unless it is a day. */
export function startOfDay(parts: readonly (string | undefined)[], { utcOffsetMinutes }: Pick<WorkingClock, 'utcOffsetMinutes'>): Date | null {
  const [day = 0, month = 0, year = 0] = parts.map((typed) => Number(latinDigits(typed ?? '')))
  const at = new Date(Date.UTC(year, month - 1, day))
  if (year < 1900 || at.getUTCDate() !== day || at.getUTCMonth() !== month - 1) return null
  return new Date(at.getTime() - utcOffsetMinutes * 60_000)
}

export const nextDay = (at: Date | null): Date | null => at && new Date(at.getTime() + dayMs)

const latinDigits = (typed: string): string =>
  typed.normalize('NFKC').replaceAll(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0x0f))

/** What was typed, reduced to what references are made of: digits of an Arabic keyboard, spaces and dashes included. */
export const searchKey = (typed: string): string =>
  latinDigits(typed)
    .replaceAll(/[^A-Za-z0-9]/g, '')
    .toUpperCase()

/** Words that begin like a reference: two letters, then a digit among what follows, in Latin script. */
export const looksLikeReference = (typed: string): boolean => /^[A-Z]{2}(?=[A-Z0-9]*[0-9])[A-Z0-9]{1,16}$/.test(searchKey(typed))

/** Why something cannot be done with a task; null when it can. */
export type Obstacle = 'closed' | 'other_role' | 'with_colleague' | 'not_claimant' | 'unclaimed' | 'unchanged' | 'not_supervisor'

interface Target {
  readonly accountId: string
  readonly roles: readonly string[]
}

/** @param target who is to have the task, where it is assigned. */
export function obstacleTo(action: BulkAction, officer: Officer, task: Task, target?: Target): Obstacle | null {
  if (task.status !== 'open' || !maySee(officer, task)) return 'closed'
  switch (action) {
    case 'claim':
      if (!mayDo(officer, task)) return 'other_role'
      if (task.claimedBy === null) return null
      return task.claimedBy === officer.accountId ? 'unchanged' : 'with_colleague'
    case 'release':
      if (task.claimedBy === null) return 'unclaimed'
      return mayRelease(officer, task) ? null : 'not_claimant'
    case 'assign':
      if (!mayManage(officer, task)) return 'not_supervisor'
      if (target && !target.roles.includes(task.role)) return 'other_role'
      return target && task.claimedBy === target.accountId ? 'unchanged' : null
    case 'prioritise':
      return mayManage(officer, task) ? null : 'not_supervisor'
  }
}

export const actionsFor = (officer: Officer): readonly BulkAction[] =>
  isSupervisor(officer) ? ['claim', 'release', 'assign', 'prioritise'] : ['claim', 'release']

interface Share {
  readonly accountId: string
  readonly open: number
}

/**
 * Spreads tasks evenly: each, the most pressing first, goes to whoever then has least. Nothing is taken from anybody.
 * @returns the account for each task, in the order of the tasks
 */
export function spread(tasks: readonly Pick<Task, 'id'>[], officers: readonly Share[]): { taskId: string; accountId: string }[] {
  const loads = officers.map(({ accountId, open }) => ({ accountId, open }))
  if (loads.length === 0) return []
  return tasks.map(({ id }) => {
    const least = loads.reduce((lowest, load) => (load.open < lowest.open ? load : lowest))
    least.open += 1
    return { taskId: id, accountId: least.accountId }
  })
}
