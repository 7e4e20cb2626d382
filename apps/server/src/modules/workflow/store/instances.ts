/**
 * Instances, their history, their jobs and what they wait for.
 *
 * Locking: a transition first takes the row lock of its instance (`lockInstance`), so signals to one instance are
 * handled one after the other, and the change of a locked row is not waited for; a decision that moved the same
 * instance from within is found by the revision. Dropped jobs are deleted with SKIP LOCKED: a worker that holds one is
 * about to find that its token is gone, and waiting for it while it waits for the instance would be a deadlock.
 */
import { randomUUID } from 'node:crypto'
import { first, write, type Tx } from '../../../platform/db.ts'
import {
  rootId,
  type HistoryEntry,
  type HistoryKind,
  type InstanceState,
  type JobOrder,
  type JobRef,
  type Token,
  type Transition,
  type Variables,
} from '../engine/state.ts'
import type { Subscription, SubscriptionChange } from '../engine/subscriptions.ts'
import type { Subject } from '../events.ts'

export interface StoredInstance {
  readonly id: string
  readonly processId: string
  readonly processVersion: number
  readonly subject: Subject
  readonly state: InstanceState
  readonly revision: number
  readonly historyLength: number
  readonly startedAt: Date
  readonly endedAt: Date | null
}

interface InstanceRow {
  readonly id: string
  readonly process_id: string
  readonly process_version: number
  readonly subject_type: string
  readonly subject_id: string
  readonly tokens: Token[]
  readonly last_token: number
  readonly variables: Variables
  readonly limits: Record<string, string>
  readonly status: 'active' | 'ended'
  readonly outcome: string | null
  readonly revision: number
  readonly history_length: number
  readonly started_at: Date
  readonly ended_at: Date | null
}

/** What the process as a whole remembers lies among the tokens, under the id that no token has. */
const tokensColumn = ({ tokens, root }: InstanceState): string => JSON.stringify(root ? [...tokens, root] : tokens)

function stateOfTokens(stored: readonly Token[]): Pick<InstanceState, 'tokens' | 'root'> {
  const root = stored.find(({ id }) => id === rootId)
  return root ? { tokens: stored.filter((token) => token !== root), root } : { tokens: stored }
}

const fromRow = (row: InstanceRow): StoredInstance => ({
  id: row.id,
  processId: row.process_id,
  processVersion: row.process_version,
  subject: { type: row.subject_type, id: row.subject_id },
  state: {
    ...stateOfTokens(row.tokens),
    lastToken: row.last_token,
    variables: row.variables,
    limits: row.limits,
    status: row.status,
    ...(row.outcome === null ? {} : { outcome: row.outcome }),
  },
  revision: row.revision,
  historyLength: row.history_length,
  startedAt: row.started_at,
  endedAt: row.ended_at,
})

const columns = `id, process_id, process_version, subject_type, subject_id, tokens, last_token, variables, limits,
  status, outcome, revision, history_length, started_at, ended_at`

export async function findInstance(tx: Tx, id: string): Promise<StoredInstance | undefined> {
  const row = first(await tx.query<InstanceRow>(`select ${columns} from workflow.process_instance where id = $1`, [id]))
  return row && fromRow(row)
}

/** Revisions of the rows that a transaction has locked: until it ends, nobody but itself can change them. */
const locked = new WeakMap<Tx, Map<string, number>>()

function noteRevision(tx: Tx, id: string, revision: number): void {
  const revisions = locked.get(tx) ?? new Map<string, number>()
  locked.set(tx, revisions.set(id, revision))
}

export async function lockInstance(tx: Tx, id: string): Promise<StoredInstance | undefined> {
  const text = `select ${columns} from workflow.process_instance where id = $1 for update`
  const row = first(await tx.query<InstanceRow>(text, [id]))
  if (row) noteRevision(tx, id, row.revision)
  return row && fromRow(row)
}

export async function listInstancesOf(tx: Tx, { type, id }: Subject): Promise<StoredInstance[]> {
  const rows = await tx.query<InstanceRow>(
    `select ${columns} from workflow.process_instance where subject_type = $1 and subject_id = $2 order by started_at, id`,
    [type, id],
  )
  return rows.map(fromRow)
}

export interface TransitionMeta {
  readonly at: Date
  readonly actor: string
  readonly subscriptions: SubscriptionChange
}

const historyRows = (entries: readonly HistoryEntry[], after: number): string =>
  JSON.stringify(
    entries.map(({ kind, elementId, tokenId, data }, index) => ({
      seq: after + index + 1,
      kind,
      element_id: elementId,
      token_id: tokenId,
      data,
    })),
  )

export const jobKey = (instanceId: string, job: JobRef): string =>
  job.kind === 'service-task'
    ? `workflow:${instanceId}:${job.tokenId}`
    : `workflow:${instanceId}:${job.tokenId}:${job.elementId}:${job.occurrence}`

const jobRows = (instanceId: string, jobs: readonly JobOrder[], { at, subscriptions }: TransitionMeta): string => {
  const orders = jobs.map((job) => {
    const { kind, tokenId, elementId } = job
    const timer = job.kind === 'timer' ? { occurrence: job.occurrence, dueAt: job.dueAt } : {}
    return {
      id: randomUUID(),
      kind: `workflow.${kind}`,
      payload: { instanceId, tokenId, elementId, ...timer },
      due_at: job.kind === 'timer' ? job.dueAt : at,
      key: jobKey(instanceId, job),
    }
  })
  if (!subscriptions.opened.some(({ kind }) => kind === 'message')) return JSON.stringify(orders)
  // A message sent meanwhile cannot see these subscriptions yet: after the commit this job looks for it.
  const match = { id: randomUUID(), kind: 'workflow.match-messages', payload: { instanceId }, due_at: at, key: null }
  return JSON.stringify([...orders, match])
}

const subscriptionRows = (subscriptions: readonly Subscription[]): string =>
  JSON.stringify(subscriptions.map(({ tokenId, ...rest }) => ({ token_id: tokenId, ...rest })))

export interface NewInstance {
  readonly id: string
  readonly processId: string
  readonly processVersion: number
  readonly subject: Subject
}

const subscriptionColumns = 'token_id text, ref text, name text, kind text, correlation text'

const insertText = (hasSubscriptions: boolean): string => `with started as (
    insert into workflow.process_instance (id, process_id, process_version, subject_type, subject_id, tokens,
      last_token, variables, limits, status, outcome, revision, history_length, started_at, ended_at)
    values ($1::uuid, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 1, $12, $13::timestamptz,
      case when $10 = 'ended' then $13::timestamptz end)
  ), told as (
    insert into workflow.process_history (instance_id, seq, at, kind, element_id, token_id, actor, data)
    select $1::uuid, seq, $13::timestamptz, kind, element_id, token_id, $14, data
    from jsonb_to_recordset($15::jsonb) as entry(seq integer, kind text, element_id text, token_id text, data jsonb)
  )${
    hasSubscriptions
      ? `, opened as (
    insert into workflow.subscription (instance_id, token_id, ref, name, kind, correlation, since)
    select $1::uuid, token_id, ref, name, kind, correlation, $13::timestamptz
    from jsonb_to_recordset($17::jsonb) as opened(${subscriptionColumns})
  )`
      : ''
  }
  insert into platform.job (id, kind, payload, due_at, key)
  select id, kind, payload, due_at, key
  from jsonb_to_recordset($16::jsonb) as job(id uuid, kind text, payload jsonb, due_at timestamptz, key text)`

const insertTexts = { plain: insertText(false), subscribing: insertText(true) }

/** One statement: the instance, the beginning of its history, its first jobs and what it waits for. */
export async function insertInstance(
  tx: Tx,
  { id, processId, processVersion, subject }: NewInstance,
  { state, history, jobs }: Transition,
  meta: TransitionMeta,
): Promise<void> {
  const { opened } = meta.subscriptions
  const values = [
    id,
    processId,
    processVersion,
    subject.type,
    subject.id,
    tokensColumn(state),
    state.lastToken,
    JSON.stringify(state.variables),
    JSON.stringify(state.limits),
    state.status,
    state.outcome ?? null,
    history.length,
    meta.at,
    meta.actor,
    historyRows(history, 0),
    jobRows(id, jobs, meta),
  ]
  if (opened.length === 0) await write(tx, insertTexts.plain, values)
  else await write(tx, insertTexts.subscribing, [...values, subscriptionRows(opened)])
}

const updateText = (hasSubscriptions: boolean): string => `with moved as (
    update workflow.process_instance
    set tokens = $3, last_token = $4, variables = $5, status = $6, outcome = $7, revision = revision + 1,
      history_length = history_length + $8, ended_at = case when $6 = 'ended' then $9::timestamptz end
    where id = $1::uuid and revision = $2
    returning id
  ), told as (
    insert into workflow.process_history (instance_id, seq, at, kind, element_id, token_id, actor, data)
    select moved.id, seq, $9::timestamptz, kind, element_id, token_id, $10, data
    from moved,
      jsonb_to_recordset($11::jsonb) as entry(seq integer, kind text, element_id text, token_id text, data jsonb)
  ), queued as (
    insert into platform.job (id, kind, payload, due_at, key)
    select job.id, kind, payload, due_at, key
    from moved, jsonb_to_recordset($12::jsonb) as job(id uuid, kind text, payload jsonb, due_at timestamptz, key text)
  ), dropped as (
    delete from platform.job
    where id in (select id from platform.job where key = any($13::text[]) for update skip locked)
  )${
    hasSubscriptions
      ? `, opened as (
    insert into workflow.subscription (instance_id, token_id, ref, name, kind, correlation, since)
    select moved.id, token_id, ref, name, kind, correlation, $9::timestamptz
    from moved, jsonb_to_recordset($14::jsonb) as opened(${subscriptionColumns})
    on conflict on constraint subscription_pk do update set correlation = excluded.correlation, since = excluded.since
  ), closed as (
    delete from workflow.subscription
    using moved, jsonb_to_recordset($15::jsonb) as closed(${subscriptionColumns})
    where instance_id = moved.id and subscription.token_id = closed.token_id and subscription.ref = closed.ref
      and subscription.name = closed.name
  )`
      : ''
  }
  select id from moved`

const updateTexts = { plain: updateText(false), subscribing: updateText(true) }

/** One statement: state, history, jobs, subscriptions. False when the instance is no longer at the revision read. */
export async function updateInstance(
  tx: Tx,
  { id, revision, historyLength }: StoredInstance,
  { state, history, jobs, droppedJobs }: Transition,
  meta: TransitionMeta,
): Promise<boolean> {
  const { opened, closed } = meta.subscriptions
  const values = [
    id,
    revision,
    tokensColumn(state),
    state.lastToken,
    JSON.stringify(state.variables),
    state.status,
    state.outcome ?? null,
    history.length,
    meta.at,
    meta.actor,
    historyRows(history, historyLength),
    jobRows(id, jobs, meta),
    droppedJobs.map((job) => jobKey(id, job)),
  ]
  const known = locked.get(tx)?.get(id)
  if (known !== undefined && known !== revision) return false
  noteRevision(tx, id, revision + 1)
  if (opened.length === 0 && closed.length === 0) return moved(tx, known, updateTexts.plain, values)
  const isReplaced = (one: Subscription) =>
    opened.some(({ tokenId, ref, name }) => one.tokenId === tokenId && one.ref === ref && one.name === name)
  const gone = closed.filter((one) => !isReplaced(one))
  const all = [...values, subscriptionRows(opened), subscriptionRows(gone)]
  return moved(tx, known, updateTexts.subscribing, all)
}

/** A row that is locked is where it was read: its change need not be waited for. */
async function moved(tx: Tx, known: number | undefined, text: string, values: readonly unknown[]): Promise<boolean> {
  if (known === undefined) return (await tx.query(text, values)).length === 1
  await write(tx, text, values)
  return true
}

export interface HistoryRow {
  readonly seq: number
  readonly at: Date
  readonly kind: HistoryKind
  readonly elementId: string | null
  readonly tokenId: string | null
  readonly actor: string
  readonly data: Readonly<Record<string, unknown>> | null
}

export const listHistoryOf = (tx: Tx, instanceId: string): Promise<HistoryRow[]> =>
  tx.query<HistoryRow>(
    `select seq, at, kind, element_id as "elementId", token_id as "tokenId", actor, data
     from workflow.process_history where instance_id = $1 order by seq`,
    [instanceId],
  )

/** Whether the task was completed by a request with this key. */
export async function wasCompletedBy(tx: Tx, instanceId: string, tokenId: string, key: string): Promise<boolean> {
  const rows = await tx.query(
    `select seq from workflow.process_history
     where instance_id = $1 and token_id = $2 and kind = 'activity-completed' and data ->> 'key' = $3`,
    [instanceId, tokenId, key],
  )
  return rows.length > 0
}
