/** What must hold after the drill, each with the number of those of which it does not. */
import type { Db } from '../apps/server/src/platform/db.ts'
import type { Acknowledged } from './people.ts'

export type Losses = Readonly<Record<string, number>>

async function count(owner: Db, text: string, values: readonly unknown[] = []): Promise<number> {
  const [row] = await owner.query<{ count: string }>(`select count(*) as count from (${text}) found`, values)
  return Number(row?.count ?? 0)
}

export async function findLosses(owner: Db, { submissions, decisions }: Acknowledged): Promise<Losses> {
  const of = (text: string, values?: readonly unknown[]) => count(owner, text, values)
  const [drafts, references] = [[...submissions.keys()], [...submissions.values()]]
  const decided = [...decisions].map(([key, outcome]) => [...key.split(' '), outcome])
  const column = (index: number) => decided.map((row) => row[index])
  return {
    submissionsLost: await of(
      `select from unnest($1::uuid[], $2::text[]) as told (draft_id, reference)
       where not exists (select from applications.application a
         where a.draft_id = told.draft_id and a.reference = told.reference)`,
      [drafts, references],
    ),
    submissionsDoubled: await of('select draft_id from applications.application group by draft_id having count(*) > 1'),
    decisionsLost: await of(
      `select from unnest($1::uuid[], $2::text[], $3::text[]) as told (instance_id, task_id, outcome)
       where not exists (select from workflow.process_history h where h.instance_id = told.instance_id
         and h.token_id = told.task_id and h.kind = 'activity-completed' and h.data ->> 'outcome' = told.outcome)`,
      [column(0), column(1), column(2)],
    ),
    stepsDoubled: await of(
      `select instance_id, token_id, kind from workflow.process_history
       where kind in ('activity-started', 'activity-completed', 'process-started', 'process-ended')
       group by instance_id, token_id, element_id, kind having count(*) > 1`,
    ),
    historyGaps: await of(
      `select i.id from workflow.process_instance i join workflow.process_history h on h.instance_id = i.id
       group by i.id, i.history_length having max(h.seq) <> count(*) or count(*) <> i.history_length`,
    ),
    casesNotEnded: await of(
      `select from applications.application a where ended_at is null or not exists (
         select from workflow.process_instance i where i.id = a.process_instance_id and i.status = 'ended')`,
    ),
    noticesMissing: await of(
      `select from applications.application a where not exists (select from notices.notice n
         where n.subject_id = a.id::text and n.template = 'application.received')`,
    ),
    noticesDoubled: await of(
      'select subject_id, template from notices.notice group by subject_id, template, person_id having count(*) > 1',
    ),
    mailsMissing: await of(
      `select from notices.notice n where email is not null and not exists (select from notices.delivery d
         where d.notice_id = n.id and d.channel = 'email' and d.outcome = 'accepted')`,
    ),
    documentsMissing: await of(
      `select from applications.application a where outcome = 'completed' and not exists (
         select from credentials.credential c join credentials.document d on d.credential_id = c.id
         where c.subject_id = a.id::text)`,
    ),
    documentsTooMany: await of(
      `select from credentials.credential c join applications.application a on a.id::text = c.subject_id
       where a.outcome <> 'completed'`,
    ),
    jobsParked: await of('select from platform.job where parked_at is not null'),
  }
}
