import type { Tx } from '../../platform/db.ts'
import type { Address, CompanyRole, CompanyStatus, Person, RelationshipKind } from './schema.ts'
import { insertMany } from './store/import.ts'

/** A period as a register delivers it. */
export interface ImportedAddress extends Address {
  readonly id: string
  readonly personId: string
  readonly validFrom: string
  readonly validTo: string | null
}

/** Part of a register: people with what belongs to them. A relationship to somebody who is not there is left out. */
export interface PeopleBatch {
  readonly people: readonly Omit<Person, 'fullName'>[]
  readonly addresses: readonly ImportedAddress[]
  readonly relationships: readonly {
    readonly personId: string
    readonly relatedPersonId: string
    readonly kind: RelationshipKind
    readonly validFrom: string
    readonly validTo: string | null
  }[]
  readonly companies: readonly {
    readonly crNo: string
    readonly nameAr: string
    readonly nameEn: string
    readonly status: CompanyStatus
  }[]
  readonly officers: readonly {
    readonly crNo: string
    readonly personId: string
    readonly role: CompanyRole
    readonly validFrom: string
    readonly validTo: string | null
  }[]
  readonly lawyers: readonly { readonly personId: string; readonly licenceNo: string; readonly validUntil: string }[]
}

/**
 * Adds what another register delivers, a statement for each table; people that are there already, by number, and
 * everything of theirs, are left alone. Returns how many people were added. A few thousand people at a time.
 */
export async function importPeople(
  tx: Tx,
  batch: PeopleBatch,
  { source, now }: { readonly source: string; readonly now: Date },
): Promise<number> {
  return insertMany(tx, batch, source, now)
}
