/** Counts attempts in the database, so that a limit holds over all processes. */
import { createHash } from 'node:crypto'
import { isIPv6 } from 'node:net'
import type { Tx } from '../db.ts'
import { platformErrors } from './errors.ts'

/**
 * The part of an address that belongs to one customer of a network: IPv4 whole, of IPv6 the first 64 bits (RFC 6177),
 * within which a caller chooses freely.
 */
export function networkOf(ip: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip)?.[1]
  if (mapped || !isIPv6(ip)) return mapped ?? ip
  const [head = '', tail = ''] = ip.replace(/%.*$/, '').split('::')
  const left = head === '' ? [] : head.split(':')
  const right = tail === '' ? [] : tail.split(':')
  const groups = ip.includes('::')
    ? [...left, ...Array.from({ length: 8 - left.length - right.length }, () => '0'), ...right]
    : left
  return groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, '').toLowerCase())
    .join(':')
}

/** What is limited, as a hash that cannot be turned back without the secret. */
export const bucketOf = (secret: string, ...parts: readonly string[]): string =>
  createHash('sha256').update([secret, ...parts].join('\n')).digest('base64url').slice(0, 32)

type Queryable = Pick<Tx, 'query'>

export interface Window {
  readonly now: Date
  /** Length in milliseconds, at most an hour; a minute unless told. */
  readonly ms?: number
}

const startOf = ({ now, ms = 60_000 }: Window): Date => new Date(Math.floor(now.getTime() / ms) * ms)

/** Counts one more. Outside the transaction of what is counted, or a failure that rolls back would not count. */
export async function countHit(db: Queryable, bucket: string, window: Window): Promise<number> {
  const [row] = await db.query<{ hits: number }>(
    `insert into platform.rate_limit (bucket, window_start, hits) values ($1, $2, 1)
     on conflict (bucket, window_start) do update set hits = platform.rate_limit.hits + 1 returning hits`,
    [bucket, startOf(window)],
  )
  return row?.hits ?? 0
}

/** What was counted in the window so far. */
export async function readHits(db: Queryable, bucket: string, window: Window): Promise<number> {
  const [row] = await db.query<{ hits: number }>(
    'select hits from platform.rate_limit where bucket = $1 and window_start = $2',
    [bucket, startOf(window)],
  )
  return row?.hits ?? 0
}

export async function countAttempt(db: Queryable, bucket: string, limit: number, now: Date): Promise<void> {
  if ((await countHit(db, bucket, { now })) > limit) throw platformErrors.too_many_attempts()
}

export async function deleteOldCounts(tx: Tx, now: Date): Promise<void> {
  await tx.query('delete from platform.rate_limit where window_start < $1', [new Date(now.getTime() - 3_600_000)])
}
