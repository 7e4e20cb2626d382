/**
 * A write that is repeated — double click, lost connection, retry — happens once and gets the same reply.
 * The row is inserted first: a concurrent twin waits on it, then reads the reply (draft-ietf-httpapi-idempotency-key).
 */
import { createHash } from 'node:crypto'
import { write, type Tx } from '../db.ts'
import { platformErrors } from './errors.ts'

export interface StoredReply {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

export const hashBytes = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('base64url')

export const hashBody = (body: unknown): string =>
  createHash('sha256').update(JSON.stringify(body ?? null)).digest('base64url')

/**
 * Reserves the key. Returns the earlier reply when the same request was answered before. A failure reserves nothing,
 * because it is rolled back; a page or a log-in keeps no reply, so the same request is carried out again.
 */
export async function reserveKey(
  tx: Tx,
  entry: { readonly scope: string; readonly key: string; readonly requestHash: string; readonly now: Date },
): Promise<StoredReply | null> {
  const inserted = await tx.query(
    `insert into platform.idempotency (scope, key, request_hash, reply, created_at) values ($1, $2, $3, 'null', $4)
     on conflict (scope, key) do nothing returning key`,
    [entry.scope, entry.key, entry.requestHash, entry.now],
  )
  if (inserted.length > 0) return null
  const [row] = await tx.query<{ requestHash: string; reply: StoredReply }>(
    `select request_hash as "requestHash", reply from platform.idempotency where scope = $1 and key = $2`,
    [entry.scope, entry.key],
  )
  if (row && row.requestHash !== entry.requestHash) throw platformErrors.key_reused()
  return row?.reply ?? null
}

export async function storeReply(tx: Tx, scope: string, key: string, reply: StoredReply): Promise<void> {
  await write(tx, 'update platform.idempotency set reply = $3 where scope = $1 and key = $2', [
    scope,
    key,
    JSON.stringify(reply),
  ])
}

/** Keys are kept seven days. */
export async function deleteOldKeys(tx: Tx, now: Date): Promise<void> {
  await tx.query('delete from platform.idempotency where created_at < $1', [new Date(now.getTime() - 7 * 86_400_000)])
}
