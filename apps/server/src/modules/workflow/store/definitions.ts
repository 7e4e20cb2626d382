import { first, type Tx } from '../../../platform/db.ts'
import type { CompiledProcess } from '../compiled-process.ts'

export interface NewDefinition {
  readonly id: string
  readonly hash: string
  readonly xml: string
  readonly compiled: CompiledProcess
  readonly publishedAt: Date
}

export async function findVersionByHash(tx: Tx, id: string, hash: string): Promise<number | undefined> {
  const rows = await tx.query<{ version: number }>(
    'select version from workflow.process_definition where id = $1 and hash = $2',
    [id, hash],
  )
  return first(rows)?.version
}

/**
 * The version given to it, or undefined when somebody else took that number or published the same content first:
 * the insert waits for a concurrent one to commit, so looking again then finds it.
 */
export async function insertDefinition(tx: Tx, definition: NewDefinition): Promise<number | undefined> {
  const rows = await tx.query<{ version: number }>(
    `insert into workflow.process_definition (id, version, hash, xml, compiled, published_at)
     select $1, coalesce(max(version), 0) + 1, $2, $3, $4, $5 from workflow.process_definition where id = $1
     on conflict do nothing
     returning version`,
    [definition.id, definition.hash, definition.xml, JSON.stringify(definition.compiled), definition.publishedAt],
  )
  return first(rows)?.version
}

export interface StoredDefinition {
  readonly xml: string
  readonly compiled: CompiledProcess
  /** Published by the transaction that reads it: it may yet be rolled back. */
  readonly isUncommitted: boolean
}

export async function findDefinition(tx: Tx, id: string, version: number): Promise<StoredDefinition | undefined> {
  const rows = await tx.query<StoredDefinition>(
    `select xml, compiled, coalesce(xmin = pg_current_xact_id_if_assigned()::xid, false) as "isUncommitted"
     from workflow.process_definition where id = $1 and version = $2`,
    [id, version],
  )
  return first(rows)
}

export async function findLatestVersion(
  tx: Tx,
  id: string,
): Promise<{ version: number; isUncommitted: boolean } | undefined> {
  const rows = await tx.query<{ version: number; isUncommitted: boolean }>(
    `select version, coalesce(xmin = pg_current_xact_id_if_assigned()::xid, false) as "isUncommitted"
     from workflow.process_definition where id = $1 order by version desc limit 1`,
    [id],
  )
  return first(rows)
}
