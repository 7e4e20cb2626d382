import type { Currency, LocalisedText } from '@diwan/service-kit'

/** A line of the table of a certificate; a plain value is the same in both languages (a number, a code). */
export interface DocumentClaim {
  readonly label: LocalisedText
  readonly value: string | LocalisedText
}

/** Everything printed on a certificate. Days are calendar days, YYYY-MM-DD. */
export interface CertificateDocument {
  readonly kind: 'certificate'
  readonly number: string
  /** Absolute address of the public verification page of this number: printed and in the QR code. */
  readonly verifyUrl: string
  readonly issuer: LocalisedText
  readonly title: LocalisedText
  /** What the entity attests, in a sentence; left out when the title says enough. */
  readonly statement?: LocalisedText
  readonly holder: LocalisedText
  readonly claims: readonly DocumentClaim[]
  readonly issuedOn: string
  readonly validUntil: string | null
  readonly legalNote: LocalisedText
  /** Marks the page as a demonstration without legal effect. */
  readonly demo: boolean
}

/** A line of a receipt; the amount is in minor units of the receipt's currency. */
export interface ReceiptLine {
  readonly text: LocalisedText
  readonly amountMinor: number
}

/** Everything printed on a payment receipt. */
export interface ReceiptDocument {
  readonly kind: 'receipt'
  readonly number: string
  /** Null where receipts cannot be looked up by the public. */
  readonly verifyUrl: string | null
  readonly issuer: LocalisedText
  readonly payer: LocalisedText
  readonly lines: readonly ReceiptLine[]
  readonly totalMinor: number
  readonly currency: Currency
  readonly paidAt: Date
  /** IANA zone the time of payment is written in, such as Asia/Bahrain. */
  readonly timeZone: string
  /** Means of payment and the like. */
  readonly details: readonly DocumentClaim[]
  readonly legalNote: LocalisedText
  readonly demo: boolean
}
