import { first, write, type Tx } from '../../../platform/db.ts'

export interface StoredStartEvent {
  readonly kind: 'message' | 'signal' | 'timer'
  readonly ref: string
  readonly elementId: string
  /** Of the message or signal, or the message flow; empty for a timer. */
  readonly name: string
}

/** One statement: from now on the events of this version start the process, and no others. */
export async function replaceStartEvents(
  tx: Tx,
  { id, version }: { readonly id: string; readonly version: number },
  events: readonly StoredStartEvent[],
): Promise<void> {
  await write(
    tx,
    `with given as (
       select * from jsonb_to_recordset($3::jsonb) as given(ref text, name text, element_id text, kind text)
     ), gone as (
       delete from workflow.start_event
       where process_id = $1 and not exists (
         select from given where given.ref = start_event.ref and given.name = start_event.name)
     )
     insert into workflow.start_event (process_id, process_version, ref, name, element_id, kind)
     select $1, $2, ref, name, element_id, kind from given
     on conflict on constraint start_event_pk
     do update set process_version = excluded.process_version, element_id = excluded.element_id, kind = excluded.kind`,
    [id, version, JSON.stringify(events.map(({ elementId, ...rest }) => ({ ...rest, element_id: elementId })))],
  )
}

export interface Starting {
  readonly processId: string
  readonly version: number
  readonly elementId: string
}

/** The process that a message with one of these names starts. */
export async function findStartByMessage(tx: Tx, names: readonly string[]): Promise<Starting | undefined> {
  const rows = await tx.query<Starting>(
    `select process_id as "processId", process_version as version, element_id as "elementId" from workflow.start_event
     where kind = 'message' and name = any($1::text[]) order by process_id, ref limit 1`,
    [names],
  )
  return first(rows)
}

/** Whether the timer still starts the process: a later version may have another, or none. */
export async function isStartTimer(tx: Tx, processId: string, version: number, ref: string): Promise<boolean> {
  const rows = await tx.query(
    `select ref from workflow.start_event
     where process_id = $1 and process_version = $2 and ref = $3 and kind = 'timer'`,
    [processId, version, ref],
  )
  return rows.length > 0
}
