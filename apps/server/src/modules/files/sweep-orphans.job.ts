/**
 * Deletes bytes that no row names: of transactions that rolled back after writing them, and of documents deleted since.
 */
import type { Ctx } from '../../platform/context.ts'
import type { Tx } from '../../platform/db.ts'
import { enqueue, job } from '../../platform/jobs.ts'
import { deleteBlob, isOlder, listOldBlobs, type OldBlob } from './blobs.ts'
import { configuration } from './configuration.ts'
import { findKnownHashes, tryLockHashAlone } from './store.ts'

const kind = 'files.sweep-orphans'
const day = 86_400_000
/**
 * Locks are held until the end of the run, and a server has room for some thousands: the rest waits for the next one.
 */
const mostPerRun = 500

async function schedule(ctx: Pick<Ctx, 'tx' | 'now'>, dueAt: Date): Promise<void> {
  await enqueue(ctx, { kind, payload: {}, dueAt, key: `${kind}:${dueAt.toISOString()}` })
}

/** Three in the morning in Bahrain, when little is stored. */
const nextNight = (now: Date): Date => new Date((Math.floor(now.getTime() / day) + 1) * day)

/** Starts the nightly sweep; harmless when it runs already. For the start of a process. */
export const scheduleSweep = (ctx: Pick<Ctx, 'tx' | 'now'>): Promise<void> => schedule(ctx, nextNight(ctx.now))

/** How many were deleted. */
export async function sweepOrphans(ctx: Pick<Ctx, 'tx' | 'now'>): Promise<number> {
  // A transaction that stores something lasts seconds; a day leaves room for everything, clocks included.
  const before = new Date(ctx.now.getTime() - day)
  let deleted = 0
  for await (const blobs of listOldBlobs(configuration().dir, before)) {
    const known = await findKnownHashes(ctx.tx, blobs.flatMap(({ sha256 }) => sha256 ?? []))
    for (const blob of blobs) {
      if (deleted >= mostPerRun) return deleted
      if ((blob.sha256 !== null && known.has(blob.sha256)) || !(await isStillOrphan(ctx.tx, blob, before))) continue
      await deleteBlob(blob.place)
      deleted++
    }
  }
  return deleted
}

/** With the lock: nobody is storing these bytes, and whoever was has committed. */
async function isStillOrphan(tx: Tx, { sha256, place }: OldBlob, before: Date): Promise<boolean> {
  if (sha256 === null) return true
  if (!(await tryLockHashAlone(tx, sha256))) return false
  return (await isOlder(place, before)) && (await findKnownHashes(tx, [sha256])).size === 0
}

export const sweepOrphansJob = job(kind, async (ctx) => {
  await sweepOrphans(ctx)
  await schedule(ctx, nextNight(ctx.now))
})
