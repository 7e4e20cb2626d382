/** Figures about running cases, for those who answer for a service: no data of anybody. */
import type { Tx } from '../../../platform/db.ts'

export interface RunningCount {
  readonly version: number
  readonly count: number
}

export const countRunning = (tx: Tx, serviceId: string): Promise<RunningCount[]> =>
  tx.query<RunningCount>(
    `select service_version as version, count(*) as count from applications.application
     where service_id = $1 and ended_at is null group by service_version`,
    [serviceId],
  )
