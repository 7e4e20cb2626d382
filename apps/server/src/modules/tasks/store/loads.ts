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
