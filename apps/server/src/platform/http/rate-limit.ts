/** Counts attempts per minute in the database, so that the limit holds over all processes. */
import { createHash } from 'node:crypto'
import type { Db } from '../db.ts'
import { platformErrors } from './errors.ts'

/** What is limited, as a hash that cannot be turned back without the secret. */
export const bucketOf = (secret: string, ...parts: readonly string[]): string =>
  createHash('sha256').update([secret, ...parts].join('\n')).digest('base64url').slice(0, 32)

export async function countAttempt(db: Db, bucket: string, limit: number, now: Date): Promise<void> {
  const windowStart = new Date(Math.floor(now.getTime() / 60_000) * 60_000)
  const [row] = await db.query<{ hits: number }>(
    `insert into platform.rate_limit (bucket, window_start, hits) values ($1, $2, 1)
     on conflict (bucket, window_start) do update set hits = platform.rate_limit.hits + 1 returning hits`,
    [bucket, windowStart],
  )
  if ((row?.hits ?? 0) > limit) throw platformErrors.too_many_attempts()
}

export async function deleteOldCounts(db: Db, now: Date): Promise<void> {
  await db.query('delete from platform.rate_limit where window_start < $1', [new Date(now.getTime() - 3_600_000)])
}
