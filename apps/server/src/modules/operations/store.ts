/**
 * Parked jobs and what was done with them. A worker never touches a parked job, so whoever finds it still parked when
 * the row is locked may act on it; of two at the same time the second finds nothing.
 */
import { first, type Tx } from '../../platform/db.ts'

export interface ParkedRow {
  readonly id: string
  readonly kind: string
  readonly attempts: number
  readonly lastError: string | null
  readonly parkedAt: Date
}

/** Those parked last come first. */
export const listParked = (tx: Tx, kind: string | null, limit: number): Promise<ParkedRow[]> =>
  tx.query<ParkedRow>(
    `select id, kind, attempts, last_error as "lastError", parked_at as "parkedAt" from platform.job
     where parked_at is not null and ($1::text is null or kind = $1)
     order by parked_at desc, id limit $2`,
    [kind, limit],
  )

export const countParkedKinds = (tx: Tx): Promise<{ kind: string; count: number; oldestAt: Date }[]> =>
  tx.query<{ kind: string; count: number; oldestAt: Date }>(
    `select kind, count(*) as count, min(parked_at) as "oldestAt" from platform.job
     where parked_at is not null group by kind order by count(*) desc, kind`,
  )

export const findParked = async (tx: Tx, id: string): Promise<ParkedRow | undefined> =>
  first(
    await tx.query<ParkedRow>(
      `select id, kind, attempts, last_error as "lastError", parked_at as "parkedAt" from platform.job
       where id = $1 and parked_at is not null`,
      [id],
    ),
  )

export const wasActedOn = async (tx: Tx, jobId: string): Promise<boolean> =>
  (await tx.query('select id from operations.job_action where job_id = $1 limit 1', [jobId])).length > 0

interface Act {
  readonly by: string
  readonly at: Date
}

/** Makes one parked job, or all of a kind, due at once. @returns how many there were */
export async function retryParked(
  tx: Tx,
  which: { readonly id: string | null; readonly kind: string | null },
  { by, at }: Act,
): Promise<number> {
  const rows = await tx.query<{ id: string }>(
    `with parked as (
       select * from platform.job
       where parked_at is not null and ($1::uuid is null or id = $1) and ($2::text is null or kind = $2) for update
     ), noted as (
       insert into operations.job_action (id, job_id, kind, payload, attempts, last_error, parked_at, action, acted_by,
         acted_at)
       select gen_random_uuid(), id, kind, payload, attempts, last_error, parked_at, 'retried', $3, $4 from parked
     )
     update platform.job set parked_at = null, attempts = 0, due_at = $4
     where id in (select id from parked) returning id`,
    [which.id, which.kind, by, at],
  )
  return rows.length
}

/** False when it is not parked any more. */
export async function discardParked(tx: Tx, id: string, reason: string, { by, at }: Act): Promise<boolean> {
  const rows = await tx.query(
    `with parked as (
       select * from platform.job where id = $1 and parked_at is not null for update
     ), noted as (
       insert into operations.job_action (id, job_id, kind, payload, attempts, last_error, parked_at, action, reason,
         acted_by, acted_at)
       select gen_random_uuid(), id, kind, payload, attempts, last_error, parked_at, 'discarded', $2, $3, $4
       from parked
     )
     delete from platform.job where id in (select id from parked) returning id`,
    [id, reason, by, at],
  )
  return rows.length > 0
}
