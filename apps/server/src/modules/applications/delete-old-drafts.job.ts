import type { Ctx } from '../../platform/context.ts'
import { enqueue, job } from '../../platform/jobs.ts'
import { deleteFilesOf } from '../files/index.ts'
import { draftDays } from './rules.ts'
import { draftSubject } from './start-draft.ts'
import { deleteDraftsBefore } from './store/drafts.ts'

const kind = 'applications.delete-old-drafts'
const dayMs = 86_400_000
/** In one transaction; the rest follows in the next. */
const batch = 200

type Clock = Pick<Ctx, 'tx' | 'now'>

/** One run for every day: the key names the day, so that many processes asking for it get one. */
const scheduleRun = (ctx: Clock, dueAt: Date): Promise<void> =>
  enqueue(ctx, { kind, payload: {}, dueAt, key: `${kind}:${dueAt.toISOString()}` })

const nextDay = (now: Date): Date => new Date((Math.floor(now.getTime() / dayMs) + 1) * dayMs)

/** Starts the daily deletion; harmless when it runs already. For the start of a process. */
export const scheduleDraftCleaning = (ctx: Clock): Promise<void> => scheduleRun(ctx, nextDay(ctx.now))

/** Forms nobody went on with are deleted with their documents: data is kept no longer than it is needed. */
export const deleteOldDraftsJob = job(kind, async (ctx) => {
  const before = new Date(ctx.now.getTime() - draftDays * dayMs)
  const deleted = await deleteDraftsBefore(ctx, before, batch)
  for (const id of deleted) await deleteFilesOf(ctx, draftSubject(id))
  await scheduleRun(ctx, deleted.length === batch ? new Date(ctx.now.getTime() + 60_000) : nextDay(ctx.now))
})
