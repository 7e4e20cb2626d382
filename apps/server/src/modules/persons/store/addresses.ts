/** Address periods: added and superseded, never changed. Writers hold the lock of the person. */
import { first, type Tx } from '../../../platform/db.ts'
import type { Address, AddressPeriod } from '../schema.ts'

interface AddressRow {
  readonly id: string
  readonly flat: string | null
  readonly building: string
  readonly road: string
  readonly block: string
  readonly area: string
  readonly governorate: Address['governorate']
  readonly valid_from: string
  readonly valid_to: string | null
  readonly recorded_at: Date
  readonly source: string
  readonly reference: string | null
}

const toPeriod = ({ valid_from, valid_to, recorded_at, ...rest }: AddressRow): AddressPeriod => ({
  ...rest,
  validFrom: valid_from,
  validTo: valid_to,
  recordedAt: recorded_at,
})

const columns =
  'id, flat, building, road, block, area, governorate, valid_from, valid_to, recorded_at, source, reference'

/** Newest first. @param knownAt as the register stood at that instant; null: as it stands. */
export async function listPeriods(tx: Tx, personId: string, knownAt: Date | null = null): Promise<AddressPeriod[]> {
  const rows = await tx.query<AddressRow>(
    `select ${columns} from persons.address_period
     where person_id = $1
       and case when $2::timestamptz is null then superseded_at is null
           else recorded_at <= $2 and (superseded_at is null or superseded_at > $2) end
     order by valid_from desc`,
    [personId, knownAt],
  )
  return rows.map(toPeriod)
}

/** The period that a change with this reference made, even if it was superseded since. */
export async function findByReference(
  tx: Tx,
  personId: string,
  source: string,
  reference: string,
): Promise<AddressPeriod | undefined> {
  const row = first(
    await tx.query<AddressRow>(
      `select ${columns} from persons.address_period
       where person_id = $1 and source = $2 and reference = $3 and restates is null`,
      [personId, source, reference],
    ),
  )
  return row && toPeriod(row)
}

export const supersede = async (tx: Tx, id: string, now: Date): Promise<void> => {
  await tx.query('update persons.address_period set superseded_at = $2 where id = $1 and superseded_at is null', [
    id,
    now,
  ])
}

export async function insertPeriod(
  tx: Tx,
  personId: string,
  period: AddressPeriod,
  restates: string | null = null,
): Promise<void> {
  await tx.query(
    `insert into persons.address_period (id, person_id, flat, building, road, block, area, governorate, valid_from,
       valid_to, recorded_at, source, reference, restates)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [
      period.id,
      personId,
      period.flat,
      period.building,
      period.road,
      period.block,
      period.area,
      period.governorate,
      period.validFrom,
      period.validTo,
      period.recordedAt,
      period.source,
      period.reference,
      restates,
    ],
  )
}
