/**
 * What the queue shows. Statements are constant texts, because they are prepared by name; each way of looking has one of
 * its own, so that it runs along its own index and not through all tasks of an entity.
 */
import type { LocalisedText } from '@diwan/service-kit'
import { first, type Tx } from '../../../platform/db.ts'
import type { QueueState, Task } from '../schema.ts'
import { columns } from './tasks.ts'

export interface QueueFilter {
  readonly entityId: string
  /** Null for all. */
  readonly roles: readonly string[] | null
  readonly serviceId: string | null
  readonly role: string | null
  readonly state: QueueState
  readonly accountId: string
  /** Whose tasks, where it is one officer's. */
  readonly officerId: string | null
  /** Came into the queue not before, and before. */
  readonly from: Date | null
  readonly until: Date | null
  /** Beginning of a reference without its dashes; letters and digits only. */
  readonly reference: string | null
  readonly now: Date
}

/** Rows are counted up to here, and pages lead no further: who wants more narrows the list. */
export const mostCounted = 1_000

const visible = `entity_id = $1 and ($2::text[] is null or role = any($2))`
const open = `${visible} and status = 'open'`

const narrowed = `($3::text is null or service_id = $3) and ($4::text is null or role = $4)
  and ($5::timestamptz is null or opened_at >= $5) and ($6::timestamptz is null or opened_at < $6)
  and ($7::uuid is null or claimed_by = $7)`

const inOrder = 'order by priority, due_at nulls last, opened_at, id'

/** Condition and order by the part of the queue that is looked at. $8 is the instant, $9 the account. */
const parts: Readonly<Record<QueueState, { readonly where: string; readonly order: string }>> = {
  all: { where: `${open} and $8::timestamptz is not null and $9::uuid is not null`, order: inOrder },
  unclaimed: { where: `${open} and claimed_by is null and $8::timestamptz is not null and $9::uuid is not null`, order: inOrder },
  mine: { where: `${open} and claimed_by = $9::uuid and $8::timestamptz is not null`, order: inOrder },
  claimed: { where: `${open} and claimed_by is not null and $8::timestamptz is not null and $9::uuid is not null`, order: inOrder },
  overdue: { where: `${open} and due_at < $8::timestamptz and $9::uuid is not null`, order: 'order by due_at, opened_at, id' },
  closed: {
    where: `${visible} and status <> 'open' and $8::timestamptz is not null and $9::uuid is not null`,
    order: 'order by closed_at desc, id',
  },
}

const statementsOf = ({ where, order }: (typeof parts)[QueueState], further: string) => ({
  list: `select ${columns} from tasks.task where ${where} and ${narrowed} ${further} ${order} offset $11 limit $12`,
  count: `select count(*) as count from (
      select from tasks.task where ${where} and ${narrowed} ${further} limit ${mostCounted + 1}
    ) as counted`,
})

const every = 'and $10::text is null'
const byReference = `and replace(reference, '-', '') like $10 || '%'`
const statements = Object.fromEntries(
  Object.entries(parts).map(([state, part]) => [
    state,
    { every: statementsOf(part, every), byReference: statementsOf(part, byReference) },
  ]),
) as Readonly<Record<QueueState, Readonly<Record<'every' | 'byReference', ReturnType<typeof statementsOf>>>>>

const statementFor = ({ state, reference }: QueueFilter) => statements[state][reference === null ? 'every' : 'byReference']

const values = (filter: QueueFilter): unknown[] => [
  filter.entityId,
  filter.roles,
  filter.serviceId,
  filter.role,
  filter.from,
  filter.until,
  filter.officerId,
  filter.now,
  filter.accountId,
  filter.reference,
]

/** Urgent first, then what is due first; what has no limit comes last. Closed tasks: the last one first. */
export const listQueue = (tx: Tx, filter: QueueFilter, offset: number, limit: number): Promise<Task[]> =>
  tx.query<Task>(statementFor(filter).list, [...values(filter), offset, limit])

/** At most one more than `mostCounted`. */
export async function countQueue(tx: Tx, filter: QueueFilter): Promise<number> {
  return first(await tx.query<{ count: number }>(statementFor(filter).count, values(filter)))?.count ?? 0
}

type Seen = Pick<QueueFilter, 'entityId' | 'roles'>

/** Tasks about a person, open ones first. */
export const listByPerson = (tx: Tx, { entityId, roles }: Seen, personId: string, limit: number): Promise<Task[]> =>
  tx.query<Task>(
    `select ${columns} from tasks.task where ${visible} and person_id = $3
     order by status <> 'open', opened_at desc, id limit $4`,
    [entityId, roles, personId, limit],
  )

/** Tasks whose applicant's name has all these words, open ones first. */
export const listByWords = (tx: Tx, { entityId, roles }: Seen, words: readonly string[], limit: number): Promise<Task[]> =>
  tx.query<Task>(
    `select ${columns} from tasks.task where ${visible} and search_words @> $3::text[]
     order by status <> 'open', opened_at desc, id limit $4`,
    [entityId, roles, words, limit],
  )

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
     from tasks.task where ${open}`,
    [entityId, roles, accountId, now],
  )
  return first(rows) ?? { open: 0, unclaimed: 0, mine: 0, overdue: 0 }
}

export interface ServiceInQueue {
  readonly id: string
  readonly title: LocalisedText
}

export const listServicesInQueue = (tx: Tx, { entityId, roles }: Seen): Promise<ServiceInQueue[]> =>
  tx.query<ServiceInQueue>(
    `select service_id as id, (
       select service_title from tasks.task where entity_id = $1 and status = 'open' and service_id = seen.service_id limit 1
     ) as title
     from (select distinct service_id from tasks.task where ${open}) as seen order by service_id`,
    [entityId, roles],
  )

/** Tasks of a role that nobody has, in the order of the queue. */
export const listUnclaimed = (tx: Tx, entityId: string, role: string, limit: number): Promise<Task[]> =>
  tx.query<Task>(
    `select ${columns} from tasks.task where entity_id = $1 and status = 'open' and role = $2 and claimed_by is null
     ${inOrder} limit $3`,
    [entityId, role, limit],
  )
