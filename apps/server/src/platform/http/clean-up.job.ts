/** Hourly: sessions that ended, replies that nobody will ask for again, counts of past minutes. */
import type { Ctx } from '../context.ts'
import { enqueue, job } from '../jobs.ts'
import { deleteOldKeys } from './idempotency.ts'
import { deleteOldCounts } from './rate-limit.ts'
import { deleteEndedSessions } from './session.ts'

const hourMs = 3_600_000
const kind = 'platform.clean-up'

/** Starts the hourly run, or does nothing where it is started. The key names the hour: one run for all processes. */
export async function scheduleCleanUp(ctx: Pick<Ctx, 'tx' | 'now'>): Promise<void> {
  const dueAt = new Date((Math.floor(ctx.now.getTime() / hourMs) + 1) * hourMs)
  await enqueue(ctx, { kind, payload: {}, dueAt, key: `${kind}:${dueAt.toISOString()}` })
}

export const cleanUpJob = job(kind, async (ctx) => {
  await deleteEndedSessions(ctx.tx, ctx.now)
  await deleteOldKeys(ctx.tx, ctx.now)
  await deleteOldCounts(ctx.tx, ctx.now)
  await scheduleCleanUp(ctx)
})
