/**
 * The module's only SQL. Storing holds a shared lock on the hash until its transaction ends, sweeping needs it alone:
 * so bytes are never deleted between being found on disk and being named by a row. Sweeping never waits for it.
 */
import { first, write, type Tx } from '../../platform/db.ts'
import type { MediaType, Subject } from './schema.ts'

export interface FileRow {
  readonly id: string
  readonly owner: Subject
  readonly sha256: string
  readonly filename: string
  readonly type: MediaType
  readonly size: number
  readonly scan: 'clean' | 'not-scanned'
}

/** The first 60 bits of the hash: a shared key among others costs a moment's waiting at most. */
const lockKey = (sha256: string): string => BigInt(`0x${sha256.slice(0, 15)}`).toString()

export const lockHash = async (tx: Tx, sha256: string): Promise<void> => {
  await tx.query('select pg_advisory_xact_lock_shared($1::bigint)', [lockKey(sha256)])
}

export const tryLockHashAlone = async (tx: Tx, sha256: string): Promise<boolean> =>
  first(
    await tx.query<{ locked: boolean }>('select pg_try_advisory_xact_lock($1::bigint) as locked', [lockKey(sha256)]),
  )?.locked === true

export async function insertFile(tx: Tx, file: FileRow, at: Date): Promise<void> {
  await tx.query(
    `insert into files.file (id, owner_type, owner_id, sha256, filename, type, size, scan, stored_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [file.id, file.owner.type, file.owner.id, file.sha256, file.filename, file.type, file.size, file.scan, at],
  )
}

interface Row {
  readonly id: string
  readonly owner_type: string
  readonly owner_id: string
  readonly sha256: string
  readonly filename: string
  readonly type: MediaType
  readonly size: number
  readonly scan: FileRow['scan']
}

export async function findFile(tx: Tx, id: string): Promise<FileRow | undefined> {
  const row = first(
    await tx.query<Row>(
      'select id, owner_type, owner_id, sha256, filename, type, size, scan from files.file where id = $1',
      [id],
    ),
  )
  if (!row) return undefined
  const { owner_type, owner_id, ...rest } = row
  return { ...rest, owner: { type: owner_type, id: owner_id } }
}

/** Those of the hashes that a row names. */
export const findKnownHashes = async (tx: Tx, hashes: readonly string[]): Promise<Set<string>> =>
  new Set(
    (
      await tx.query<{ sha256: string }>('select distinct sha256 from files.file where sha256 = any($1)', [hashes])
    ).map(({ sha256 }) => sha256),
  )

export const updateOwner = (tx: Tx, from: Subject, to: Subject): Promise<void> =>
  write(tx, 'update files.file set owner_type = $3, owner_id = $4 where owner_type = $1 and owner_id = $2', [
    from.type,
    from.id,
    to.type,
    to.id,
  ])

export const deleteRow = async (tx: Tx, id: string): Promise<void> => {
  await tx.query('delete from files.file where id = $1', [id])
}

export const deleteRowsOf = async (tx: Tx, owner: Subject): Promise<void> => {
  await tx.query('delete from files.file where owner_type = $1 and owner_id = $2', [owner.type, owner.id])
}
