import type { Ctx } from '../../platform/context.ts'
import { errors } from './errors.ts'
import { mayDo, maySee } from './policy.ts'
import { requireOfficer } from './require-officer.ts'
import type { Task, TaskKey } from './schema.ts'
import { lockTask } from './store/tasks.ts'
import { texts } from './texts.ts'

/**
 * The open task that this officer may do now: of the own entity and role, and not with a colleague. It is locked, so
 * that nobody claims or closes it before the transaction ends.
 * @throws not_found for tasks of other entities and of roles the officer does not see, not_your_role, already_closed,
 * already_claimed
 */
export async function requireTaskFor(ctx: Ctx, key: TaskKey): Promise<Task> {
  const officer = requireOfficer(ctx)
  const task = await lockTask(ctx.tx, key)
  if (!task || !maySee(officer, task)) throw errors.not_found()
  if (!mayDo(officer, task)) throw errors.not_your_role()
  if (task.status !== 'open') throw errors.already_closed()
  if (task.claimedBy !== null && task.claimedBy !== officer.accountId) {
    throw errors.already_claimed({ values: { officer: (task.claimedByName ?? texts.colleague)[ctx.locale] } })
  }
  return task
}
