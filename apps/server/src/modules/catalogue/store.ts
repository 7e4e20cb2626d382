/** The module's only SQL. Both tables are only ever added to: what was published stays readable for its cases. */
import type { LocalisedText, PublicService } from '@diwan/service-kit'
import { first, type Tx } from '../../platform/db.ts'

export interface StoredVersion {
  readonly service: PublicService
  readonly hash: string
  readonly publishedAt: Date
  readonly isRetired: boolean
}

/** How many publications and retirements there have been: grows with each, so that a change is noticed for little. */
export async function countPublications(tx: Tx): Promise<number> {
  const rows = await tx.query<{ count: number }>(
    `select ((select count(*) from catalogue.service_version) + (select count(*)
     from catalogue.retirement))::integer as count`,
  )
  return first(rows)?.count ?? 0
}

interface Row {
  readonly definition: PublicService
  readonly hash: string
  readonly published_at: Date
  readonly is_retired: boolean
}

const fromRow = (row: Row): StoredVersion => ({
  service: row.definition,
  hash: row.hash,
  publishedAt: row.published_at,
  isRetired: row.is_retired,
})

/** The highest version of every service, retired ones included. */
export async function listLatest(tx: Tx): Promise<StoredVersion[]> {
  const rows = await tx.query<Row>(
    `select distinct on (v.service_id) v.definition, v.hash, v.published_at, r.version is not null as is_retired
     from catalogue.service_version v
     left join catalogue.retirement r on r.service_id = v.service_id and r.version = v.version
     order by v.service_id, v.version desc`,
  )
  return rows.map(fromRow)
}

export async function findVersion(tx: Tx, serviceId: string, version: number): Promise<StoredVersion | undefined> {
  const row = first(
    await tx.query<Row>(
      `select v.definition, v.hash, v.published_at, exists (
         select 1 from catalogue.retirement r where r.service_id = v.service_id and r.version >= v.version
       ) as is_retired
       from catalogue.service_version v where v.service_id = $1 and v.version = $2`,
      [serviceId, version],
    ),
  )
  return row && fromRow(row)
}

/** False when that version is there already: another process was first, or nothing changed. */
export async function insertVersion(tx: Tx, service: PublicService, hash: string, publishedAt: Date): Promise<boolean> {
  const rows = await tx.query(
    `insert into catalogue.service_version (service_id, version, hash, definition, published_at)
     values ($1, $2, $3, $4, $5)
     on conflict (service_id, version) do nothing returning version`,
    [service.id, service.version, hash, JSON.stringify(service), publishedAt],
  )
  return rows.length > 0
}

export interface Retirement {
  readonly version: number
  readonly retiredAt: Date
  readonly retiredBy: string | null
  readonly retiredByName: LocalisedText | null
  readonly reason: string | null
}

export async function insertRetirement(tx: Tx, serviceId: string, retirement: Retirement): Promise<boolean> {
  const { version, retiredAt, retiredBy, retiredByName, reason } = retirement
  const rows = await tx.query(
    `insert into catalogue.retirement (service_id, version, retired_at, retired_by, retired_by_name, reason)
     values ($1, $2, $3, $4, $5, $6) on conflict (service_id, version) do nothing returning version`,
    [serviceId, version, retiredAt, retiredBy, retiredByName && JSON.stringify(retiredByName), reason],
  )
  return rows.length > 0
}

/** Highest first. */
export async function listVersionsOf(tx: Tx, serviceId: string): Promise<StoredVersion[]> {
  const rows = await tx.query<Row>(
    `select v.definition, v.hash, v.published_at, exists (
       select 1 from catalogue.retirement r where r.service_id = v.service_id and r.version >= v.version
     ) as is_retired
     from catalogue.service_version v where v.service_id = $1 order by v.version desc`,
    [serviceId],
  )
  return rows.map(fromRow)
}

/** Highest first. */
export const listRetirements = (tx: Tx, serviceId: string): Promise<Retirement[]> =>
  tx.query<Retirement>(
    `select version, retired_at as "retiredAt", retired_by as "retiredBy", retired_by_name as "retiredByName", reason
     from catalogue.retirement where service_id = $1 order by version desc`,
    [serviceId],
  )
