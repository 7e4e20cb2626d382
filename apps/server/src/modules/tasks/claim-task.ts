import type { Ctx } from '../../platform/context.ts'
import { findAccount } from '../identity/index.ts'
import { requireTaskFor } from './require-task-for.ts'
import type { Task, TaskKey } from './schema.ts'
import { setClaim } from './store/tasks.ts'

/** Takes a task on, so that two officers do not work on the same case. Claiming one's own task again changes nothing. */
export async function claimTask(ctx: Ctx, key: TaskKey): Promise<Task> {
  const task = await requireTaskFor(ctx, key)
  if (ctx.actor.kind !== 'officer' || task.claimedBy === ctx.actor.accountId) return task
  const by = ctx.actor.accountId
  const name = (await findAccount(ctx, by))?.name ?? null
  await setClaim(ctx.tx, task.id, { by, name, at: ctx.now })
  return { ...task, claimedBy: by, claimedByName: name, claimedAt: ctx.now, assignedBy: null }
}
