/**
 * Tasks one by one. Whoever changes a task takes its row lock first (`lockTask`): of two officers who claim at the
 * same moment the second waits, then reads what the first one did.
 */
import type { LocalisedText } from '@diwan/service-kit'
import { first, write, type Tx } from '../../../platform/db.ts'
import type { OpenTask, Priority, Task, TaskKey, TaskStatus } from '../schema.ts'

/** Of a task, for every statement that reads whole ones. */
export const columns = `id, instance_id as "instanceId", task_id as "taskId", element_id as "elementId",
  application_id as "applicationId", reference, service_id as "serviceId", service_title as "serviceTitle",
  entity_id as "entityId", role, kind, name, applicant_name as "applicantName", opened_at as "openedAt", due_at as "dueAt",
  status, outcome, closed_at as "closedAt", claimed_by as "claimedBy", claimed_by_name as "claimedByName",
  claimed_at as "claimedAt", assigned_by as "assignedBy", priority,
  message_at as "messageAt"`

/** The same task announced twice is one task. */
export async function insertTask(tx: Tx, id: string, task: OpenTask, searchWords: readonly string[]): Promise<void> {
  await write(
    tx,
    `insert into tasks.task (id, instance_id, task_id, element_id, application_id, reference, service_id, service_title,
       entity_id, role, kind, name, applicant_name, opened_at, due_at, person_id,
       search_words, status)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, 'open')
     on conflict on constraint task_of_process do nothing`,
    [
      id,
      task.instanceId,
      task.taskId,
      task.elementId,
      task.applicationId,
      task.reference,
      task.serviceId,
      JSON.stringify(task.serviceTitle),
      task.entityId,
      task.role,
      task.kind,
      JSON.stringify(task.name),
      task.applicantName && JSON.stringify(task.applicantName),
      task.openedAt,
      task.dueAt,
      task.personId,
      searchWords,
    ],
  )
}

export async function lockTask(tx: Tx, key: TaskKey): Promise<Task | undefined> {
  if (typeof key === 'string') {
    return first(await tx.query<Task>(`select ${columns} from tasks.task where id = $1 for update`, [key]))
  }
  return first(
    await tx.query<Task>(`select ${columns} from tasks.task where instance_id = $1 and task_id = $2 for update`, [
      key.instanceId,
      key.taskId,
    ]),
  )
}

export interface Claim {
  readonly by: string
  readonly name: LocalisedText | null
  readonly at: Date
  /** The supervisor who gave it to the officer. */
  readonly assignedBy?: string | null
}

export async function setClaim(tx: Tx, id: string, claim: Claim | null): Promise<void> {
  await tx.query(
    'update tasks.task set claimed_by = $2, claimed_by_name = $3, claimed_at = $4, assigned_by = $5 where id = $1',
    [id, claim?.by ?? null, claim?.name ? JSON.stringify(claim.name) : null, claim?.at ?? null, claim?.assignedBy ?? null],
  )
}

export async function setPriority(tx: Tx, id: string, priority: Priority): Promise<void> {
  await tx.query('update tasks.task set priority = $2 where id = $1', [id, priority])
}

/** Notes on the open tasks of a case that the applicant wrote, or that somebody answered. */
export async function setMessageAt(tx: Tx, applicationId: string, at: Date | null): Promise<void> {
  await tx.query(`update tasks.task set message_at = $2 where application_id = $1 and status = 'open'`, [applicationId, at])
}

/** Tasks with these ids, in the order of the queue; ids that are no task are left out. */
export const listByIds = (tx: Tx, ids: readonly string[]): Promise<Task[]> =>
  tx.query<Task>(
    `select ${columns} from tasks.task where id = any($1::uuid[]) order by priority, due_at nulls last, opened_at, id`,
    [ids],
  )

export async function setClosed(
  tx: Tx,
  key: { readonly instanceId: string; readonly taskId: string },
  end: {
    readonly status: Exclude<TaskStatus, 'open'>
    readonly outcome: string | null
    readonly at: Date
    /** Who did it, where it had not been taken on before. */
    readonly by?: Pick<Claim, 'by' | 'name'> | null
  },
): Promise<void> {
  await tx.query(
    `update tasks.task set status = $3, outcome = $4, closed_at = $5, message_at = null,
       claimed_at = case when claimed_by is null and $6::uuid is not null then $5 else claimed_at end,
       claimed_by_name = case when claimed_by is null then $7 else claimed_by_name end,
       claimed_by = coalesce(claimed_by, $6::uuid)
     where instance_id = $1 and task_id = $2 and status = 'open'`,
    [
      key.instanceId,
      key.taskId,
      end.status,
      end.outcome,
      end.at,
      end.by?.by ?? null,
      end.by?.name ? JSON.stringify(end.by.name) : null,
    ],
  )
}

/** Oldest first. */
export const listByApplication = (tx: Tx, applicationId: string): Promise<Task[]> =>
  tx.query<Task>(`select ${columns} from tasks.task where application_id = $1 order by opened_at, id`, [applicationId])
