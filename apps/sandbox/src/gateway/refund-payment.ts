import { randomUUID } from 'node:crypto'
import { ApiError } from '../api-error.ts'
import type { Amount } from '../money.ts'
import type { Gateway } from './gateway.ts'
import { refundableMinor, type Payment, type Refund } from './payment.ts'

export interface RefundOrder {
  amount: Amount
  reference?: string
  /** What the merchant believes can still be refunded; another figure here means that it missed a refund. */
  refundable_minor?: number
}

/** Gives money back to the card. All refunds together never exceed what was captured. */
export function refundPayment({ payments }: Gateway, payment: Payment, order: RefundOrder): Refund {
  if (payment.status !== 'captured') {
    throw new ApiError(409, 'not_captured', `Only a captured payment can be refunded; this one is ${payment.status}`)
  }
  const available = refundableMinor(payment)
  if (order.refundable_minor !== undefined && order.refundable_minor !== available) {
    throw new ApiError(412, 'refundable_amount_changed', `${available} can still be refunded`)
  }
  if (order.amount.minor > available) {
    throw new ApiError(409, 'refund_exceeds_captured', `Only ${available} can still be refunded`)
  }
  const refund: Refund = {
    id: `ref_${randomUUID()}`,
    amount: order.amount,
    reference: order.reference ?? null,
    status: 'succeeded',
    created_at: new Date().toISOString(),
  }
  payments.save({ ...payment, refunds: [...payment.refunds, refund] })
  return refund
}
