import type { Locale, Text } from '../locale.ts'
import type { Amount } from '../money.ts'

export const paymentStatuses = [
  'created',
  'submitted',
  'authorised',
  'captured',
  'failed',
  'cancelled',
  'expired',
] as const
export type PaymentStatus = (typeof paymentStatuses)[number]

/** What may follow what. A silent payment may still be captured or fail long after it was submitted. */
export const nextStatuses: Record<PaymentStatus, readonly PaymentStatus[]> = {
  created: ['submitted', 'cancelled', 'expired'],
  submitted: ['authorised', 'failed'],
  authorised: ['captured', 'failed'],
  captured: [],
  failed: [],
  cancelled: [],
  expired: [],
}

export const isFinal = (status: PaymentStatus): boolean => nextStatuses[status].length === 0

export const methods = ['debit', 'credit'] as const
export type Method = (typeof methods)[number]

export type FailureCode = 'insufficient_funds' | 'expired_card' | 'issuer_timeout'

export interface Refund {
  id: string
  amount: Amount
  reference: string | null
  status: 'succeeded'
  created_at: string
}

/** What a merchant orders. */
export interface PaymentOrder {
  merchant_reference: string
  amount: Amount
  description: Text
  return_url: string
  callback_url: string
  language: Locale
}

export interface Payment extends PaymentOrder {
  id: string
  /** The secret part of the hosted page's address: whoever has it may pay. */
  token: string
  status: PaymentStatus
  history: readonly { status: PaymentStatus; at: string }[]
  method: Method | null
  card_scheme: 'test-debit' | 'test-credit' | null
  card_last4: string | null
  failure_code: FailureCode | null
  /** Which test card was used: decides about callbacks and return. */
  card_id: string | null
  refunds: readonly Refund[]
  expires_at: string
}

export const reachedAt = (payment: Payment, status: PaymentStatus): string | null =>
  payment.history.find((step) => step.status === status)?.at ?? null

export const refundedMinor = (payment: Payment): number =>
  payment.refunds.reduce((sum, refund) => sum + refund.amount.minor, 0)

export const refundableMinor = (payment: Payment): number =>
  payment.status === 'captured' ? payment.amount.minor - refundedMinor(payment) : 0

/** The payment as the merchant sees it. */
export const viewPayment = (payment: Payment) => ({
  id: payment.id,
  merchant_reference: payment.merchant_reference,
  status: payment.status,
  amount: payment.amount,
  method: payment.method,
  card_scheme: payment.card_scheme,
  card_last4: payment.card_last4,
  failure_code: payment.failure_code,
  created_at: reachedAt(payment, 'created'),
  submitted_at: reachedAt(payment, 'submitted'),
  captured_at: reachedAt(payment, 'captured'),
  expires_at: payment.expires_at,
  refunded_minor: refundedMinor(payment),
  refundable_minor: refundableMinor(payment),
})
