import type { Ctx } from '../../platform/context.ts'
import { on } from '../../platform/events.ts'
import { findAccount } from '../identity/index.ts'
import { setClosed } from './store/tasks.ts'

/**
 * Tasks of applicants are closed by the same event; they were never in a queue, so nothing happens. Whoever does a task
 * without having taken it on is who did it.
 */
export const onTaskClosed = on('workflow.task-closed', async (ctx, { instanceId, taskId, how, outcome }) => {
  const by = how === 'completed' ? await officerIn(ctx) : null
  await setClosed(ctx.tx, { instanceId, taskId }, { status: how, outcome, at: ctx.now, by })
})

async function officerIn(ctx: Ctx) {
  if (ctx.actor.kind !== 'officer') return null
  const { accountId } = ctx.actor
  return { by: accountId, name: (await findAccount(ctx, accountId))?.name ?? null }
}
