/**
 * The module's only SQL. Whoever changes a task takes its row lock first (`lockTask`): of two officers who claim at the
 * same moment the second waits, then reads what the first one did.
 */
import type { LocalisedText } from '@diwan/service-kit'
import { first, write, type Tx } from '../../platform/db.ts'
import type { OpenTask, QueueState, Task, TaskKey, TaskStatus } from './schema.ts'

const columns = `id, instance_id as "instanceId", task_id as "taskId", element_id as "elementId",
  application_id as "applicationId", reference, service_id as "serviceId", service_title as "serviceTitle",
  entity_id as "entityId", role, kind, name, applicant_name as "applicantName", opened_at as "openedAt", due_at as "dueAt",
  status, outcome, closed_at as "closedAt", claimed_by as "claimedBy", claimed_by_name as "claimedByName",
  claimed_at as "claimedAt"`

/** The same task announced twice is one task. */
export async function insertTask(tx: Tx, id: string, task: OpenTask): Promise<void> {
  await write(
    tx,
    `insert into tasks.task (id, instance_id, task_id, element_id, application_id, reference, service_id, service_title,
       entity_id, role, kind, name, applicant_name, opened_at, due_at, status)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, 'open')
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

export async function setClaim(
  tx: Tx,
  id: string,
  claim: { readonly by: string; readonly name: LocalisedText | null; readonly at: Date } | null,
): Promise<void> {
  await tx.query('update tasks.task set claimed_by = $2, claimed_by_name = $3, claimed_at = $4 where id = $1', [
    id,
    claim?.by ?? null,
    claim?.name ? JSON.stringify(claim.name) : null,
    claim?.at ?? null,
  ])
}

export async function setClosed(
  tx: Tx,
  key: { readonly instanceId: string; readonly taskId: string },
  end: { readonly status: Exclude<TaskStatus, 'open'>; readonly outcome: string | null; readonly at: Date },
): Promise<void> {
  await tx.query(
    `update tasks.task set status = $3, outcome = $4, closed_at = $5
     where instance_id = $1 and task_id = $2 and status = 'open'`,
    [key.instanceId, key.taskId, end.status, end.outcome, end.at],
  )
}

export interface QueueFilter {
  readonly entityId: string
  /** Null for all. */
  readonly roles: readonly string[] | null
  readonly serviceId: string | null
  readonly state: QueueState
  readonly accountId: string
  /** Beginning of a reference without its dashes; letters and digits only. */
  readonly reference: string | null
  readonly now: Date
}

const visible = `entity_id = $1 and status = 'open' and ($2::text[] is null or role = any($2))`

/** What is due first comes first; what has no limit comes last. */
export async function listQueue(tx: Tx, filter: QueueFilter, offset: number, limit: number): Promise<Task[]> {
  return tx.query<Task>(
    `select ${columns} from tasks.task
     where ${matching}
     order by due_at nulls last, opened_at, id offset $8 limit $9`,
    [...values(filter), offset, limit],
  )
}

export async function countQueue(tx: Tx, filter: QueueFilter): Promise<number> {
  const rows = await tx.query<{ count: number }>(`select count(*) as count from tasks.task where ${matching}`, values(filter))
  return first(rows)?.count ?? 0
}

const matching = `${visible}
  and ($3::text is null or service_id = $3)
  and case $4::text
    when 'unclaimed' then claimed_by is null
    when 'claimed' then claimed_by is not null
    when 'mine' then claimed_by = $5::uuid
    when 'overdue' then due_at < $6::timestamptz
    else $5::uuid is not null and $6::timestamptz is not null
  end
  and ($7::text is null or replace(reference, '-', '') like $7 || '%')`

const values = (filter: QueueFilter): unknown[] => [
  filter.entityId,
  filter.roles,
  filter.serviceId,
  filter.state,
  filter.accountId,
  filter.now,
  filter.reference,
]

export interface QueueFigures {
  readonly open: number
  readonly unclaimed: number
  readonly mine: number
  readonly overdue: number
}

export async function countStates(
  tx: Tx,
  { entityId, roles, accountId, now }: Pick<QueueFilter, 'entityId' | 'roles' | 'accountId' | 'now'>,
): Promise<QueueFigures> {
  const rows = await tx.query<QueueFigures>(
    `select count(*) as open, count(*) filter (where claimed_by is null) as unclaimed,
       count(*) filter (where claimed_by = $3) as mine, count(*) filter (where due_at < $4) as overdue
     from tasks.task where ${visible}`,
    [entityId, roles, accountId, now],
  )
  return first(rows) ?? { open: 0, unclaimed: 0, mine: 0, overdue: 0 }
}

export interface ServiceInQueue {
  readonly id: string
  readonly title: LocalisedText
}

export const listServicesInQueue = (
  tx: Tx,
  { entityId, roles }: Pick<QueueFilter, 'entityId' | 'roles'>,
): Promise<ServiceInQueue[]> =>
  tx.query<ServiceInQueue>(
    `select distinct on (service_id) service_id as id, service_title as title from tasks.task
     where ${visible} order by service_id, opened_at desc`,
    [entityId, roles],
  )

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

/** Oldest first. */
export const listByApplication = (tx: Tx, applicationId: string): Promise<Task[]> =>
  tx.query<Task>(`select ${columns} from tasks.task where application_id = $1 order by opened_at, id`, [applicationId])
