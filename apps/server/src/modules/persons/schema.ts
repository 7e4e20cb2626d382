import type { LocalisedText } from '@diwan/service-kit'
import type { Address, AddressPart } from './nation.ts'

export type { Address, AddressPart }

export type Sex = 'female' | 'male'
export type RelationshipKind = 'parent' | 'spouse' | 'guardian'
export type CompanyStatus = 'active' | 'suspended' | 'struck-off'
export type CompanyRole = 'owner' | 'partner' | 'manager' | 'authorised-signatory'

/** Parts of a name; a part is empty where a nation's names have none. */
export interface PersonName {
  readonly given: LocalisedText
  readonly father: LocalisedText
  readonly grandfather: LocalisedText
  readonly family: LocalisedText
}

/** A person of the register. Days are ISO dates. */
export interface Person {
  readonly id: string
  readonly personalNumber: string
  readonly name: PersonName
  readonly fullName: LocalisedText
  readonly sex: Sex
  readonly bornOn: string
  /** ISO 3166-1 alpha-2. */
  readonly nationality: string
  readonly residencePermitUntil: string | null
  readonly isInKingdom: boolean
  readonly idCard: { readonly number: string; readonly expiresOn: string } | null
  readonly diedOn: string | null
  /** E.164. */
  readonly mobile: string | null
  readonly mobileSource: string | null
  readonly email: string | null
  readonly emailSource: string | null
}

/** The least that tells one person from another in a list. */
export interface PersonSummary {
  readonly id: string
  readonly personalNumber: string
  readonly fullName: LocalisedText
  readonly sex: Sex
  readonly bornOn: string
}

/** An address from a day to the day before another. */
export interface AddressPeriod extends Address {
  readonly id: string
  readonly validFrom: string
  /** First day on which it holds no more; null: still holds. */
  readonly validTo: string | null
  /** When we learned it. */
  readonly recordedAt: Date
  readonly source: string
  readonly reference: string | null
}

/** What expressions see as `person`. JSON only: dates are ISO, absent things are null. */
export interface PersonFacts {
  readonly id: string
  readonly personalNumber: string
  readonly fullName: LocalisedText
  readonly givenName: LocalisedText
  readonly sex: Sex
  readonly dateOfBirth: string
  /** Completed years on the day of `ctx.now`. */
  readonly age: number
  readonly nationality: string
  readonly isCitizen: boolean
  /** A permit that is valid today; false for citizens, who need none. */
  readonly hasValidResidence: boolean
  readonly inKingdom: boolean
  readonly mobile: string | null
  readonly email: string | null
  readonly address:
    | (Address & {
        readonly since: string
        readonly areaName: LocalisedText
        readonly governorateName: LocalisedText
        /** The whole address in one line. */
        readonly text: LocalisedText
      })
    | null
  readonly idCard: { readonly number: string; readonly expiresOn: string; readonly status: 'valid' | 'expired' } | null
}

export interface Dependant {
  readonly person: PersonSummary
  /** What the person asked about is to the dependant. */
  readonly as: 'parent' | 'guardian'
}

export interface CompanyOffice {
  readonly crNo: string
  readonly name: LocalisedText
  readonly status: CompanyStatus
  readonly role: CompanyRole
}

/** Asked of officers at every read of a person: why. It is shown to the person. */
export interface ReadOptions {
  readonly purpose?: string | undefined
}

export interface KnowledgeCheck {
  readonly personalNumber: string
  /** ISO date on the identity card. */
  readonly idExpiresOn: string
  readonly buildingNumber: string
}

export interface ChangeAddress {
  readonly personId: string
  /** As typed or as parsed. */
  readonly address: Readonly<Partial<Record<AddressPart, string | null>>>
  /** First day at the address, ISO. */
  readonly validFrom: string
  /** Register or service it comes from. */
  readonly source: string
  /** Key of the change at its source: the same change happens once. */
  readonly reference: string
}

export interface ChangeContact {
  readonly personId: string
  /** As typed; null removes it; absent leaves it. */
  readonly mobile?: string | null
  readonly email?: string | null
  readonly source: string
}
