import type { LocalisedText } from '@diwan/service-kit'
import { Type, type Static } from 'typebox'

/** The thing a credential came from; this module knows no more of it. */
export interface Subject {
  readonly type: string
  readonly id: string
}

/** One attested fact. A text YYYY-MM-DD is a day and is written out on the document. */
export interface CredentialClaim {
  readonly id: string
  readonly label: LocalisedText
  readonly value: string | number | LocalisedText
  /** Shown to everybody who verifies the number. */
  readonly isPublic: boolean
}

export interface Issuer {
  readonly entityId: string
  readonly name: LocalisedText
}

/** Stored states; that a credential has expired follows from the day. */
export type CredentialStatus = 'valid' | 'suspended' | 'revoked'

/** What is asked for when a credential is issued. */
export interface IssueCredential {
  /** Output of the service that it is. */
  readonly type: string
  readonly serviceId: string
  readonly subject: Subject
  readonly holder: { readonly personId: string | null; readonly name: LocalisedText }
  /** Who asked for it and may fetch it, when that is not the holder. */
  readonly ownerPersonId?: string | null
  readonly title: LocalisedText
  readonly issuer: Issuer
  readonly claims: readonly CredentialClaim[]
  /** What is attested, in a sentence; printed above the table. */
  readonly statement?: LocalisedText | null
  /** Printed at the foot; a general note stands there otherwise. */
  readonly legalNote?: LocalisedText | null
  /** Last day of validity, YYYY-MM-DD; null: no expiry. */
  readonly validUntil: string | null
  /** Two characters the number starts with; `CR` unless told. */
  readonly numberPrefix?: string
}

export interface Credential {
  readonly id: string
  readonly number: string
  readonly type: string
  readonly serviceId: string
  readonly subject: Subject
  readonly holderPersonId: string | null
  readonly ownerPersonId: string | null
  readonly holderName: LocalisedText
  readonly title: LocalisedText
  readonly issuer: Issuer
  readonly claims: readonly CredentialClaim[]
  readonly statement: LocalisedText | null
  readonly legalNote: LocalisedText | null
  readonly status: CredentialStatus
  readonly issuedAt: Date
  readonly validUntil: string | null
  readonly revokedAt: Date | null
  readonly revocationReason: LocalisedText | null
  /** The sealed PDF can be fetched. */
  readonly hasDocument: boolean
}

export interface ChangeCredential {
  readonly number: string
  readonly reason: LocalisedText
}

const Localised = Type.Object({ ar: Type.String(), en: Type.String() })

/** What anybody learns about a number: nothing when it is unknown, else the minimum that lets a paper be compared. */
export const Verification = Type.Union([
  Type.Object({ status: Type.Literal('unknown') }),
  Type.Object({
    status: Type.Union([
      Type.Literal('valid'),
      Type.Literal('expired'),
      Type.Literal('suspended'),
      Type.Literal('revoked'),
    ]),
    number: Type.String(),
    type: Type.String(),
    title: Localised,
    issuer: Type.Object({ entityId: Type.String(), name: Localised }),
    issuedOn: Type.String({ format: 'date' }),
    validUntil: Type.Union([Type.String({ format: 'date' }), Type.Null()]),
    revokedOn: Type.Union([Type.String({ format: 'date' }), Type.Null()]),
    /** First name and initial of the last: enough to compare, too little to collect. */
    holderName: Localised,
    claims: Type.Array(
      Type.Object({
        id: Type.String(),
        label: Localised,
        value: Type.Union([Type.String(), Type.Number(), Localised]),
      }),
    ),
  }),
])
export type Verification = Static<typeof Verification>
export type KnownVerification = Exclude<Verification, { status: 'unknown' }>

/** An entry of a list of documents. */
export interface CredentialSummary {
  readonly number: string
  readonly type: string
  readonly serviceId: string
  readonly title: LocalisedText
  readonly issuer: Issuer
  readonly holderName: LocalisedText
  readonly issuedAt: Date
  readonly validUntil: string | null
  readonly status: CredentialStatus | 'expired'
  readonly hasDocument: boolean
}

/** What officers of the issuer see: no more of the holder than anybody who verifies, and why it was revoked. */
export interface IssuedCredential {
  readonly verification: KnownVerification
  readonly revocationReason: LocalisedText | null
}

export interface CredentialDocumentFile {
  readonly number: string
  readonly sha256: string
  readonly pdf: Buffer
}

/** Pages of the public verification. */
export const VerifyQuery = Type.Object({ number: Type.Optional(Type.String({ maxLength: 300 })) })
export const NumberParams = Type.Object({ number: Type.String({ minLength: 1, maxLength: 100 }) })

/** Pages of the back office. */
export const IssuedQuery = Type.Object({ revoked: Type.Optional(Type.String({ maxLength: 5 })) })
const words = Type.String({ maxLength: 10_000, default: '' })
export const RevokeBody = Type.Object({ reason_ar: words, reason_en: words })
export type RevokeBody = Static<typeof RevokeBody>
