import type { Ctx } from '../../platform/context.ts'
import { listOfficers } from '../identity/index.ts'
import { errors } from './errors.ts'
import { mayManage, maySee } from './policy.ts'
import { requireOfficer } from './require-officer.ts'
import { obstacleTo } from './rules.ts'
import type { Task, TaskKey } from './schema.ts'
import { lockTask, setClaim } from './store/tasks.ts'

/**
 * Gives an open task to an officer of the entity who has its role; taken from a colleague where one has it.
 * @throws not_found, already_closed, not_supervisor, not_assignable
 */
export async function assignTask(ctx: Ctx, key: TaskKey, accountId: string): Promise<Task> {
  const supervisor = requireOfficer(ctx)
  const task = await lockTask(ctx.tx, key)
  if (!task || !maySee(supervisor, task)) throw errors.not_found()
  if (task.status !== 'open') throw errors.already_closed()
  if (!mayManage(supervisor, task)) throw errors.not_supervisor()
  const officer = (await listOfficers(ctx, supervisor.entityId)).find(({ id }) => id === accountId)
  const target = officer && { accountId, roles: officer.roles }
  if (!target || obstacleTo('assign', supervisor, task, target) === 'other_role') throw errors.not_assignable()
  if (task.claimedBy === accountId) return task
  const claim = { by: accountId, name: officer.name, at: ctx.now, assignedBy: supervisor.accountId }
  await setClaim(ctx.tx, task.id, claim)
  return { ...task, claimedBy: accountId, claimedByName: officer.name, claimedAt: ctx.now, assignedBy: supervisor.accountId }
}
