import type { Ctx } from '../../platform/context.ts'
import { listOfficers } from '../identity/index.ts'
import type { Colleague } from './list-tasks.ts'
import { maySee } from './policy.ts'
import { requireOfficer } from './require-officer.ts'
import { actionsFor, obstacleTo, type Obstacle } from './rules.ts'
import { errors } from './errors.ts'
import type { BulkAction, BulkRequest, Task } from './schema.ts'
import { countByOfficer } from './store/loads.ts'
import { listByIds } from './store/tasks.ts'

export interface BulkPlan {
  readonly action: BulkAction
  readonly lines: readonly { readonly task: Task; readonly obstacle: Obstacle | null }[]
  /** Officers who could be given all of the tasks, with what each has already. */
  readonly candidates: readonly (Colleague & { readonly open: number })[]
}

/** What would happen to each task; nothing is changed. Tasks the officer does not see are left out. */
export async function planBulk(ctx: Ctx, { do: action, task }: BulkRequest): Promise<BulkPlan> {
  const officer = requireOfficer(ctx)
  if (!actionsFor(officer).includes(action)) throw errors.not_supervisor()
  const tasks = (await listByIds(ctx.tx, [task ?? []].flat())).filter((found) => maySee(officer, found))
  const lines = tasks.map((found) => ({ task: found, obstacle: obstacleTo(action, officer, found) }))
  return { action, lines, candidates: action === 'assign' ? await candidatesFor(ctx, officer.entityId, tasks) : [] }
}

async function candidatesFor(ctx: Ctx, entityId: string, tasks: readonly Task[]): Promise<BulkPlan['candidates']> {
  const loads = await countByOfficer(ctx.tx, entityId, ctx.now)
  return (await listOfficers(ctx, entityId))
    .filter(({ roles }) => tasks.every(({ role }) => roles.includes(role)))
    .map(({ id, name, roles }) => ({ id, name, roles, open: loads.find(({ accountId }) => accountId === id)?.open ?? 0 }))
}
