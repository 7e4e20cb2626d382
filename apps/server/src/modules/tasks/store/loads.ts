/** How much work waits, counted. */
import type { Tx } from '../../../platform/db.ts'

export interface ServiceLoad {
  readonly serviceId: string
  readonly open: number
  readonly unclaimed: number
  readonly overdue: number
}

/** Services without open tasks are left out. */
export const countByService = (tx: Tx, serviceIds: readonly string[], now: Date): Promise<ServiceLoad[]> =>
  tx.query<ServiceLoad>(
    `select service_id as "serviceId", count(*) as open, count(*) filter (where claimed_by is null) as unclaimed,
       count(*) filter (where due_at < $2) as overdue
     from tasks.task where status = 'open' and service_id = any($1) group by service_id`,
    [serviceIds, now],
  )

export interface OfficerLoad {
  readonly accountId: string
  readonly open: number
  readonly overdue: number
}

/** Open tasks that somebody has taken on, by officer. */
export const countByOfficer = (tx: Tx, entityId: string, now: Date): Promise<OfficerLoad[]> =>
  tx.query<OfficerLoad>(
    `select claimed_by as "accountId", count(*) as open, count(*) filter (where due_at < $2) as overdue
     from tasks.task where entity_id = $1 and status = 'open' and claimed_by is not null group by claimed_by`,
    [entityId, now],
  )

/** How many open tasks came in since each instant, by role; `since` from the latest to the earliest. */
export interface AgeRow {
  readonly role: string
  readonly open: number
  readonly since: readonly number[]
}

export const countByAge = (tx: Tx, entityId: string, since: readonly [Date, Date, Date, Date]): Promise<AgeRow[]> =>
  tx.query<AgeRow>(
    `select role, count(*) as open, array[
       count(*) filter (where opened_at >= $2), count(*) filter (where opened_at >= $3),
       count(*) filter (where opened_at >= $4), count(*) filter (where opened_at >= $5)
     ]::int[] as since
     from tasks.task where entity_id = $1 and status = 'open' group by role order by role`,
    [entityId, ...since],
  )

/** Tasks done since an instant, by role and by who did them. */
export const countDone = (
  tx: Tx,
  entityId: string,
  since: Date,
): Promise<{ readonly role: string; readonly accountId: string | null; readonly done: number }[]> =>
  tx.query(
    `select role, claimed_by as "accountId", count(*) as done from tasks.task
     where entity_id = $1 and status <> 'open' and closed_at >= $2 and status = 'completed' group by role, claimed_by`,
    [entityId, since],
  )

/** When the open tasks of a role are due, in the order in which they are done. */
export const listDue = (tx: Tx, entityId: string, role: string, limit: number): Promise<{ readonly dueAt: Date | null }[]> =>
  tx.query(
    `select due_at as "dueAt" from tasks.task where entity_id = $1 and status = 'open' and role = $2
     order by priority, due_at nulls last, opened_at, id limit $3`,
    [entityId, role, limit],
  )

/** Processes of a service whose officers did something lately, the last one first. */
export const listRecentInstances = (tx: Tx, entityId: string, serviceId: string, limit: number): Promise<{ readonly instanceId: string }[]> =>
  tx.query(
    `select instance_id as "instanceId" from tasks.task where entity_id = $1 and status <> 'open' and service_id = $2
     group by instance_id order by max(closed_at) desc limit $3`,
    [entityId, serviceId, limit],
  )

/** Open tasks of a service by element of its process. */
export const countByElement = (tx: Tx, entityId: string, serviceId: string): Promise<{ readonly elementId: string; readonly open: number }[]> =>
  tx.query(
    `select element_id as "elementId", count(*) as open from tasks.task
     where entity_id = $1 and status = 'open' and service_id = $2 group by element_id`,
    [entityId, serviceId],
  )
