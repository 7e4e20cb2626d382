/** Cases that ended, for the reckoning of what another version would have made of them. */
import type { Answers } from '../../forms/index.ts'
import type { Tx } from '../../../platform/db.ts'
import type { Facts } from '../schema.ts'

export interface EndedRow {
  readonly reference: string
  readonly submittedAt: Date
  readonly outcome: string
  readonly answers: Answers
  readonly facts: Facts
  readonly processInstanceId: string
}

/** Without what the applicant withdrew: where it would have gone nobody knows. */
export const listEnded = (
  tx: Tx,
  { serviceId, version, limit }: { readonly serviceId: string; readonly version: number; readonly limit: number },
): Promise<EndedRow[]> =>
  tx.query<EndedRow>(
    `select reference, submitted_at as "submittedAt", outcome, answers, facts,
       process_instance_id as "processInstanceId"
     from applications.application
     where service_id = $1 and service_version = $2 and ended_at is not null and outcome <> 'withdrawn'
       and process_instance_id is not null
     order by submitted_at desc limit $3`,
    [serviceId, version, limit],
  )
