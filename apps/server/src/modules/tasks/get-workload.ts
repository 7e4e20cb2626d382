import type { Ctx } from '../../platform/context.ts'
import { listOfficers } from '../identity/index.ts'
import type { Colleague } from './list-tasks.ts'
import { requireOfficer } from './require-officer.ts'
import { countByAge, countByOfficer, countDone, listDue } from './store/loads.ts'
import { listServicesInQueue, type ServiceInQueue } from './store/queue.ts'
import { ageLimits, agesOf, forecast, workingDaysBack, type Forecast } from './workload-rules.ts'
import { workingClock } from './working-clock.ts'

/** Working days from which the pace is taken. */
export const paceDays = 10
/** Most tasks of a role that the forecast goes through. */
const mostForecast = 5_000

export interface OfficerWork {
  readonly officer: Colleague
  readonly open: number
  readonly overdue: number
  /** In the last ten working days. */
  readonly done: number
}

export interface RoleWork extends Forecast {
  readonly role: string
  readonly open: number
  /** Open tasks by age, see `ageLimits`; the last is older than all limits. */
  readonly ages: readonly number[]
  readonly done: number
}

export interface Workload {
  readonly officers: readonly OfficerWork[]
  readonly roles: readonly RoleWork[]
  readonly services: readonly ServiceInQueue[]
}

/** Who has how much, how old it is and what will be late. Of the supervisor's own entity; the route lets in no others. */
export async function getWorkload(ctx: Ctx): Promise<Workload> {
  const { entityId } = requireOfficer(ctx)
  const clock = workingClock()
  const back = (days: number) => workingDaysBack(ctx.now, days, clock)
  const [first, second, third, fourth] = ageLimits
  const ages = await countByAge(ctx.tx, entityId, [back(first), back(second), back(third), back(fourth)])
  const since = back(paceDays)
  const done = await countDone(ctx.tx, entityId, since)
  const doneBy = (isCounted: (row: (typeof done)[number]) => boolean) =>
    done.filter(isCounted).reduce((sum, row) => sum + row.done, 0)
  const worked = clock.minutesBetween(since, ctx.now)

  // Most terms end when offices close, so few instants stand for many tasks.
  const known = new Map<number, number>()
  const minutesUntil = (dueAt: Date): number => {
    const at = dueAt.getTime()
    const minutes = known.get(at) ?? (dueAt < ctx.now ? -1 : clock.minutesBetween(ctx.now, dueAt))
    known.set(at, minutes)
    return minutes
  }

  const roles: RoleWork[] = []
  for (const { role, open, since: counts } of ages) {
    const due = await listDue(ctx.tx, entityId, role, mostForecast)
    const finished = doneBy((row) => row.role === role)
    const minutes = due.map(({ dueAt }) => dueAt && minutesUntil(dueAt))
    roles.push({ role, open, ages: agesOf(open, counts), done: finished, ...forecast(minutes, finished / worked) })
  }

  const loads = await countByOfficer(ctx.tx, entityId, ctx.now)
  const officers = (await listOfficers(ctx, entityId))
    .filter((officer) => officer.roles.some((role) => ['reviewer', 'counter'].includes(role)))
    .map(({ id, name, roles: own }) => {
      const load = loads.find(({ accountId }) => accountId === id)
      return {
        officer: { id, name, roles: own },
        open: load?.open ?? 0,
        overdue: load?.overdue ?? 0,
        done: doneBy(({ accountId }) => accountId === id),
      }
    })
  return { officers, roles, services: await listServicesInQueue(ctx.tx, { entityId, roles: null }) }
}
