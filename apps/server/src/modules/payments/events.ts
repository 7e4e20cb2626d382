import type { Subject } from './schema.ts'

export interface PaymentSucceeded {
  readonly requestId: string
  readonly subject: Subject
  readonly totalMinor: number
  readonly receiptNumber: string
}

/**
 * An attempt ended without money: it failed, was cancelled by the payer, or ran out of time. The amount is still due.
 */
export interface PaymentFailed {
  readonly requestId: string
  readonly subject: Subject
  /** As the gateway says, such as insufficient_funds; else `cancelled` or `expired`. */
  readonly failureCode: string
}

/** Money that should not have been taken went back to the payer. */
export interface PaymentRefunded {
  readonly requestId: string
  readonly subject: Subject
  readonly amountMinor: number
  readonly reason: 'paid-twice' | 'request-closed'
}

declare module '../../platform/events.ts' {
  interface DomainEvents {
    'payment.succeeded': PaymentSucceeded
    'payment.failed': PaymentFailed
    'payment.refunded': PaymentRefunded
  }
}
