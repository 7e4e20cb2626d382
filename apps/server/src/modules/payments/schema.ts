import type { Currency, Locale, LocalisedText } from '@diwan/service-kit'
import { Type } from 'typebox'

/** The thing that is paid for; this module knows no more of it. */
export interface Subject {
  readonly type: string
  readonly id: string
}

/** A line of what is due, in minor units. */
export interface PaymentLine {
  readonly label: LocalisedText
  readonly minor: number
}

export interface Payer {
  readonly personId?: string | null
  readonly name: LocalisedText | null
  readonly email?: string | null
}

export interface RequestPayment {
  readonly subject: Subject
  /** Government entity the money is for: receipts are numbered by entity. */
  readonly entityId: string
  readonly entityName: LocalisedText
  readonly payer: Payer
  readonly currency: Currency
  readonly lines: readonly PaymentLine[]
  /** What it is for, in a few words; the gateway shows it too. */
  readonly description: LocalisedText
  readonly refundable: boolean
  readonly expiresAt?: Date | null
  readonly serviceId: string
}

export interface CancelPaymentRequest {
  readonly subject: Subject
  readonly reason: LocalisedText | string
}

export type RequestStatus = 'due' | 'paid' | 'cancelled' | 'expired'

/**
 * `created`: ordered, without answer so far. `unknown`: the gateway does not tell; the money may have been taken or
 * not.
 */
export type PaymentState =
  'created' | 'started' | 'submitted' | 'captured' | 'failed' | 'cancelled' | 'expired' | 'unknown'

/** How a state was learned. */
export type ReportSource = 'payer' | 'callback' | 'return' | 'query'

export interface PaymentRequest {
  readonly id: string
  readonly subject: Subject
  readonly entityId: string
  readonly entityName: LocalisedText
  readonly serviceId: string
  readonly payer: {
    readonly personId: string | null
    readonly name: LocalisedText | null
    readonly email: string | null
  }
  readonly currency: Currency
  readonly totalMinor: number
  readonly lines: readonly PaymentLine[]
  readonly description: LocalisedText
  readonly refundable: boolean
  readonly status: RequestStatus
  readonly createdAt: Date
  readonly expiresAt: Date | null
  readonly closedAt: Date | null
}

/** One attempt to pay a request. */
export interface Payment {
  readonly id: string
  readonly requestId: string
  readonly attemptNo: number
  readonly state: PaymentState
  readonly isSurplus: boolean
  readonly gatewayPaymentId: string | null
  readonly hostedUrl: string | null
  readonly amountMinor: number
  readonly currency: Currency
  readonly method: string | null
  readonly cardLast4: string | null
  readonly failureCode: string | null
  /** Language of the gateway's page. */
  readonly locale: Locale
  readonly createdAt: Date
  readonly capturedAt: Date | null
}

export interface Receipt {
  readonly number: string
  readonly requestId: string
  readonly paymentId: string
  readonly issuedAt: Date
}

/** What another module sees of the newest request for a subject. */
export interface PaymentRequestView {
  readonly requestId: string
  readonly status: RequestStatus
  readonly currency: Currency
  readonly totalMinor: number
  readonly lines: readonly PaymentLine[]
  readonly expiresAt: Date | null
  readonly receiptNumber?: string
  readonly paidAt?: Date
  /** Oldest first. */
  readonly attempts: readonly { readonly state: PaymentState; readonly at: Date; readonly failureCode: string | null }[]
}

export const RequestParams = Type.Object({
  requestId: Type.String({ pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' }),
})
export const ReceiptParams = Type.Object({ number: Type.String({ pattern: '^[A-Z0-9-]{6,60}$' }) })
