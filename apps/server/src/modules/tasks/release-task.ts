import type { Ctx } from '../../platform/context.ts'
import { errors } from './errors.ts'
import { mayRelease, maySee } from './policy.ts'
import { requireOfficer } from './require-officer.ts'
import type { Task, TaskKey } from './schema.ts'
import { lockTask, setClaim } from './store/tasks.ts'

/** Puts a task back for others: by who took it on, or by a supervisor when that officer is away. */
export async function releaseTask(ctx: Ctx, key: TaskKey): Promise<Task> {
  const officer = requireOfficer(ctx)
  const task = await lockTask(ctx.tx, key)
  if (!task || !maySee(officer, task)) throw errors.not_found()
  if (task.status !== 'open') throw errors.already_closed()
  if (task.claimedBy === null) return task
  if (!mayRelease(officer, task)) throw errors.not_claimant()
  await setClaim(ctx.tx, task.id, null)
  return { ...task, claimedBy: null, claimedByName: null, claimedAt: null, assignedBy: null }
}
