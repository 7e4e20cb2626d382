import type { Ctx } from '../../platform/context.ts'
import { listOfficers } from '../identity/index.ts'
import type { Colleague } from './list-tasks.ts'
import { requireOfficer } from './require-officer.ts'
import { spread } from './rules.ts'
import type { Task } from './schema.ts'
import { countByOfficer } from './store/loads.ts'
import { listUnclaimed } from './store/queue.ts'

/** Most tasks spread at once, the most pressing first. */
export const mostSpread = 200

export interface BalancePlan {
  readonly role: string
  /** Roles of the entity's officers, to choose from. */
  readonly roles: readonly string[]
  readonly tasks: readonly Task[]
  readonly shares: readonly { readonly officer: Colleague; readonly open: number; readonly gets: number }[]
  readonly gifts: readonly { readonly taskId: string; readonly accountId: string }[]
}

/** How the tasks that nobody has would be spread over the officers of a role; nothing is changed. */
export async function planBalance(ctx: Ctx, role = 'reviewer'): Promise<BalancePlan> {
  const { entityId } = requireOfficer(ctx)
  const all = await listOfficers(ctx, entityId)
  const loads = await countByOfficer(ctx.tx, entityId, ctx.now)
  const officers = all
    .filter(({ roles }) => roles.includes(role))
    .map((officer) => ({ officer, open: loads.find(({ accountId }) => accountId === officer.id)?.open ?? 0 }))
  const tasks = await listUnclaimed(ctx.tx, entityId, role, mostSpread)
  const gifts = spread(tasks, officers.map(({ officer, open }) => ({ accountId: officer.id, open })))
  return {
    role,
    roles: ['reviewer', 'counter'].filter((name) => all.some(({ roles }) => roles.includes(name))),
    tasks,
    shares: officers.map(({ officer: { id, name, roles }, open }) => ({
      officer: { id, name, roles },
      open,
      gets: gifts.filter(({ accountId }) => accountId === id).length,
    })),
    gifts,
  }
}
