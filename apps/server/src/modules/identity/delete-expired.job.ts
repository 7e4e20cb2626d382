import type { Ctx } from '../../platform/context.ts'
import { enqueue, job } from '../../platform/jobs.ts'
import { deleteOldChallenges } from './store/code-challenges.ts'
import { deleteOldLogIns } from './store/log-ins.ts'
import { deleteExpiredRecords } from './store/oidc-records.ts'

const hour = 3_600_000
const kind = 'identity.delete-expired'

const daysBefore = (now: Date, days: number): Date => new Date(now.getTime() - days * 24 * hour)

/** One run for every full hour: the key names the hour, so that many processes asking for it get one. */
async function scheduleRun(ctx: Pick<Ctx, 'tx' | 'now'>, dueAt: Date): Promise<void> {
  await enqueue(ctx, { kind, payload: {}, dueAt, key: `${kind}:${dueAt.toISOString()}` })
}

const nextHour = (now: Date): Date => new Date((Math.floor(now.getTime() / hour) + 1) * hour)

/** Starts the hourly cleaning; harmless when it runs already. For the start of a process. */
export const scheduleCleaning = (ctx: Pick<Ctx, 'tx' | 'now'>): Promise<void> => scheduleRun(ctx, nextHour(ctx.now))

/** Deletes what the provider no longer needs at once, codes after a day, log-ins after ninety days. */
export const deleteExpiredJob = job(kind, async (ctx) => {
  await deleteExpiredRecords(ctx.tx, ctx.now)
  await deleteOldChallenges(ctx.tx, daysBefore(ctx.now, 1))
  await deleteOldLogIns(ctx.tx, daysBefore(ctx.now, 90))
  await scheduleRun(ctx, nextHour(ctx.now))
})
