import type { Tx } from '../../../platform/db.ts'
import type { Visit } from '../list-element-visits.ts'

/** Start and end of an activity bear the same token. Read along the primary key, instance by instance. */
export const listVisits = (tx: Tx, instanceIds: readonly string[]): Promise<Visit[]> =>
  tx.query<Visit>(
    `select started.element_id as "elementId", started.at as "from", min(ended.at) as "to"
     from workflow.process_history started
     join workflow.process_history ended on ended.instance_id = started.instance_id and ended.seq > started.seq
       and ended.token_id = started.token_id and ended.element_id = started.element_id
       and ended.kind = 'activity-completed'
     where started.instance_id = any($1::uuid[]) and started.kind = 'activity-started'
     group by started.instance_id, started.seq, started.element_id, started.at`,
    [instanceIds],
  )
