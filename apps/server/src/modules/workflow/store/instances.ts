/**
 * Instances, their history and their jobs.
 *
 * Locking: a transition first takes the row lock of its instance (`lockInstance`), so signals to one instance are
 * handled one after the other; the revision in the update is a second line of defence. Dropped jobs are deleted with
 * SKIP LOCKED: a worker that holds one is about to find that its token is gone, and waiting for it while it waits for
 * the instance would be a deadlock.
 */
import { randomUUID } from 'node:crypto'
import { first, write, type Tx } from '../../../platform/db.ts'
import {
  rootId, type HistoryEntry, type HistoryKind, type InstanceState, type JobOrder, type JobRef, type Token,
  type Transition, type Variables,
} from '../engine/state.ts'
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

const columns = `id, process_id, process_version, subject_type, subject_id, tokens, last_token, variables, limits, status,
  outcome, revision, history_length, started_at, ended_at`

export async function findInstance(tx: Tx, id: string): Promise<StoredInstance | undefined> {
  const row = first(await tx.query<InstanceRow>(`select ${columns} from workflow.process_instance where id = $1`, [id]))
  return row && fromRow(row)
}

export async function lockInstance(tx: Tx, id: string): Promise<StoredInstance | undefined> {
  const text = `select ${columns} from workflow.process_instance where id = $1 for update`
  const row = first(await tx.query<InstanceRow>(text, [id]))
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

const jobRows = (instanceId: string, jobs: readonly JobOrder[], at: Date): string =>
  JSON.stringify(
    jobs.map((job) => {
      const { kind, tokenId, elementId } = job
      const timer = job.kind === 'timer' ? { occurrence: job.occurrence, dueAt: job.dueAt } : {}
      return {
        id: randomUUID(),
        kind: `workflow.${kind}`,
        payload: { instanceId, tokenId, elementId, ...timer },
        due_at: job.kind === 'timer' ? job.dueAt : at,
        key: jobKey(instanceId, job),
      }
    }),
  )

export interface NewInstance {
  readonly id: string
  readonly processId: string
  readonly processVersion: number
  readonly subject: Subject
}

/** One statement: the instance, the beginning of its history and its first jobs. */
export async function insertInstance(
  tx: Tx,
  { id, processId, processVersion, subject }: NewInstance,
  { state, history, jobs }: Transition,
  { at, actor }: TransitionMeta,
): Promise<void> {
  await write(
    tx,
    `with started as (
       insert into workflow.process_instance (id, process_id, process_version, subject_type, subject_id, tokens, last_token,
         variables, limits, status, outcome, revision, history_length, started_at, ended_at)
       values ($1::uuid, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 1, $12, $13::timestamptz,
         case when $10 = 'ended' then $13::timestamptz end)
     ), told as (
       insert into workflow.process_history (instance_id, seq, at, kind, element_id, token_id, actor, data)
       select $1::uuid, seq, $13::timestamptz, kind, element_id, token_id, $14, data
       from jsonb_to_recordset($15::jsonb) as entry(seq integer, kind text, element_id text, token_id text, data jsonb)
     )
     insert into platform.job (id, kind, payload, due_at, key)
     select id, kind, payload, due_at, key
     from jsonb_to_recordset($16::jsonb) as job(id uuid, kind text, payload jsonb, due_at timestamptz, key text)`,
    [
      id, processId, processVersion, subject.type, subject.id, tokensColumn(state), state.lastToken,
      JSON.stringify(state.variables), JSON.stringify(state.limits), state.status, state.outcome ?? null, history.length,
      at, actor, historyRows(history, 0), jobRows(id, jobs, at),
    ],
  )
}

/** One statement: state, history and jobs. False when the instance is no longer at the revision it was read at. */
export async function updateInstance(
  tx: Tx,
  { id, revision, historyLength }: StoredInstance,
  { state, history, jobs, droppedJobs }: Transition,
  { at, actor }: TransitionMeta,
): Promise<boolean> {
  const rows = await tx.query(
    `with moved as (
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
     )
     select id from moved`,
    [
      id, revision, tokensColumn(state), state.lastToken, JSON.stringify(state.variables), state.status,
      state.outcome ?? null, history.length, at, actor, historyRows(history, historyLength), jobRows(id, jobs, at),
      droppedJobs.map((job) => jobKey(id, job)),
    ],
  )
  return rows.length === 1
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
