import type { LocalisedText } from '@diwan/service-kit'

export interface LookUpFact {
  /** Name of the source: see `sources.ts`. */
  readonly source: string
  /** Parameters by name, as the service's expressions gave them. */
  readonly input: Readonly<Record<string, unknown>>
  /** Why it is asked; recorded, and shown to the person asked about. */
  readonly purpose: LocalisedText | string
}

/** What the source knows, in the shape that expressions see; or what to tell the applicant when it knows nothing. */
export type FoundFact = { readonly value: unknown } | { readonly missing: LocalisedText }

/** A driver record as expressions see it. */
export interface TrafficFact {
  readonly licences: readonly {
    readonly class: string
    readonly number: string
    /** ISO date. */
    readonly expiresOn: string
    readonly status: string
    readonly replacedAt: string | null
  }[]
  readonly unpaidViolations: number
  readonly legalHold: boolean
}

/** What is due on a declaration, in minor units; a declaration that is paid has nothing due. */
export interface DueFact {
  readonly reference: string
  readonly status: 'due' | 'paid' | 'none'
  readonly lines: readonly { readonly label: LocalisedText; readonly minor: number }[]
  readonly totalMinor: number
}

export interface PostDue {
  readonly source: 'customs'
  /** Declaration number. */
  readonly reference: string
  readonly importerId: string
  readonly totalMinor: number
  /** Number of our receipt: the same one posted again gets the same answer. */
  readonly paymentReference: string
}

export interface RecordLicenceReplacement {
  readonly personalNumber: string
  readonly licenceClass: string
  readonly reason: 'lost' | 'damaged'
  /** Number of the application: it never gets two cards. */
  readonly reference: string
}

export interface LicenceReplacement {
  readonly replacementNumber: string
  readonly licenceNumber: string
  readonly expiresOn: string
}

export interface ApplyRegisterUpdate {
  /** Register and record, such as `persons.address`. */
  readonly target: string
  readonly personId: string
  /** Values by name: `address`, and `valid_from` where it is not today. */
  readonly input: Readonly<Record<string, unknown>>
  /** Number of the application: the same one changes the register once. */
  readonly reference: string
}

export type Outcome = 'answered' | 'missing' | 'refused' | 'unavailable'
