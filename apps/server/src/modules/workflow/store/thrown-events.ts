/**
 * Messages and signals on their way. A message that finds no receiver stays; who subscribes later looks for it in a
 * job after its commit. Of a message and a subscription written at the same time, whichever is looked for last is
 * found: neither job reads before its own cause is committed.
 */
import { first, type Tx } from '../../../platform/db.ts'
import type { Variables } from '../engine/state.ts'
import type { Subject } from '../events.ts'

export interface NewThrownEvent {
  readonly id: string
  readonly kind: 'message' | 'signal'
  /** Of the message or signal, and message flows. */
  readonly names: readonly string[]
  readonly correlation: string | null
  readonly subject: Subject | null
  /** Instance that threw it; it has been heard there already. */
  readonly senderId: string | null
  readonly variables: Variables
  readonly key: string | null
  readonly at: Date
}

const thrown = `with thrown as (
    insert into workflow.thrown_event (id, kind, names, correlation, subject_type, subject_id, sender_id, variables,
      key, thrown_at, delivered_at)
    values ($1::uuid, $2, $3::text[], $4, $5, $6, $7::uuid, $8, $9, $10::timestamptz,
      case when $2 = 'signal' then $10::timestamptz end)
    on conflict on constraint thrown_event_key do nothing
    returning id
  )`

/** One statement: the event, and a job for each of its receivers, or for the search for its one receiver. */
const texts = {
  message: `${thrown}, queued as (
      insert into platform.job (id, kind, payload, due_at)
      select gen_random_uuid(), 'workflow.deliver-message', jsonb_build_object('eventId', id), $10::timestamptz
      from thrown
    )
    select id from thrown`,
  signal: `${thrown}, listening as (
      select distinct instance_id from workflow.subscription
      where kind = 'signal' and name = any($3::text[]) and instance_id is distinct from $7::uuid
    ), heard as (
      insert into platform.job (id, kind, payload, due_at)
      select gen_random_uuid(), 'workflow.hear-signal',
        jsonb_build_object('eventId', thrown.id, 'instanceId', listening.instance_id), $10::timestamptz
      from thrown, listening
    ), started as (
      insert into platform.job (id, kind, payload, due_at)
      select gen_random_uuid(), 'workflow.start-by-signal',
        jsonb_build_object('eventId', thrown.id, 'processId', process_id, 'version', process_version,
          'elementId', element_id),
        $10::timestamptz
      from thrown, workflow.start_event
      where start_event.kind = 'signal' and start_event.name = any($3::text[])
    )
    select id from thrown`,
}

/** False when an event with this key was thrown before: then nothing happens. */
export async function insertThrownEvent(tx: Tx, event: NewThrownEvent): Promise<boolean> {
  const rows = await tx.query(texts[event.kind], [
    event.id,
    event.kind,
    event.names,
    event.correlation,
    event.subject?.type ?? null,
    event.subject?.id ?? null,
    event.senderId,
    JSON.stringify(event.variables),
    event.key,
    event.at,
  ])
  return rows.length === 1
}

export interface ThrownEvent {
  readonly id: string
  readonly names: readonly string[]
  readonly correlation: string | null
  readonly subject: Subject | null
  readonly senderId: string | null
  readonly variables: Variables
}

interface ThrownRow {
  readonly id: string
  readonly names: string[]
  readonly correlation: string | null
  readonly subject_type: string | null
  readonly subject_id: string | null
  readonly sender_id: string | null
  readonly variables: Variables
}

const columns = 'id, names, correlation, subject_type, subject_id, sender_id, variables'

const fromRow = (row: ThrownRow): ThrownEvent => ({
  id: row.id,
  names: row.names,
  correlation: row.correlation,
  subject: row.subject_type !== null && row.subject_id !== null ? { type: row.subject_type, id: row.subject_id } : null,
  senderId: row.sender_id,
  variables: row.variables,
})

/** @throws RangeError for an id that was never thrown */
export async function getThrownEvent(tx: Tx, id: string): Promise<ThrownEvent> {
  const row = first(await tx.query<ThrownRow>(`select ${columns} from workflow.thrown_event where id = $1`, [id]))
  if (!row) throw new RangeError(`no event ${id} was thrown`)
  return fromRow(row)
}

/** The message, locked until the transaction ends; undefined when it has been delivered. */
export async function lockWaitingMessage(tx: Tx, id: string): Promise<ThrownEvent | undefined> {
  const text = `select ${columns} from workflow.thrown_event where id = $1 and delivered_at is null for update`
  const row = first(await tx.query<ThrownRow>(text, [id]))
  return row && fromRow(row)
}

/** What was received needs no keeping but for its key, by which it is known when it is sent again. */
export async function markDelivered(tx: Tx, id: string, at: Date): Promise<void> {
  await tx.query(
    `with gone as (delete from workflow.thrown_event where id = $1 and key is null)
     update workflow.thrown_event set delivered_at = $2, variables = '{}' where id = $1 and key is not null`,
    [id, at],
  )
}

export interface Receiver {
  readonly instanceId: string
  readonly tokenId: string
  readonly ref: string
}

/**
 * Who has waited longest for it. A message from outside that names a subject is only for what is about that subject;
 * one that an instance threw goes to the subject of its sender first.
 */
export async function findReceiver(tx: Tx, message: ThrownEvent): Promise<Receiver | undefined> {
  const rows = await tx.query<Receiver>(
    `select subscription.instance_id as "instanceId", token_id as "tokenId", ref
     from workflow.subscription join workflow.process_instance on process_instance.id = subscription.instance_id
     where kind = 'message' and name = any($1::text[]) and (correlation is null or correlation = $2)
       and ($3::text is null or $5::uuid is not null or (subject_type = $3 and subject_id = $4))
     order by coalesce(subject_type = $3 and subject_id = $4, false) desc, since, instance_id, token_id, ref
     limit 1`,
    [message.names, message.correlation, message.subject?.type ?? null, message.subject?.id ?? null, message.senderId],
  )
  return first(rows)
}

/** Read anew once its instance is locked: it may have gone on in the meantime. */
export async function stillWaits(
  tx: Tx,
  { instanceId, tokenId, ref }: Receiver,
  names: readonly string[],
): Promise<boolean> {
  const rows = await tx.query(
    `select name from workflow.subscription
     where instance_id = $1 and token_id = $2 and ref = $3 and kind = 'message' and name = any($4::text[])`,
    [instanceId, tokenId, ref, names],
  )
  return rows.length > 0
}

/** A job for each waiting message that this instance, or a new instance of this process, could receive. */
export async function enqueueMatches(
  tx: Tx,
  { instanceId, processId }: { readonly instanceId?: string; readonly processId?: string },
): Promise<void> {
  await tx.query(
    `insert into platform.job (id, kind, payload, due_at)
     select gen_random_uuid(), 'workflow.deliver-message', jsonb_build_object('eventId', id), thrown_at
     from workflow.thrown_event
     where kind = 'message' and delivered_at is null and names && array(
       select name from workflow.subscription where instance_id = $1::uuid and kind = 'message'
       union all select name from workflow.start_event where process_id = $2 and kind = 'message')`,
    [instanceId ?? null, processId ?? null],
  )
}
