import type { Ctx } from '../../platform/context.ts'
import type { PaymentRequestView, Subject } from './schema.ts'
import { listPayments } from './store/payments.ts'
import { findReceiptOf } from './store/receipts.ts'
import { findNewest } from './store/requests.ts'

/** The request that is due for the subject, else the newest one. Callers have authorised the reading of the subject. */
export async function findPaymentRequest(ctx: Pick<Ctx, 'tx'>, subject: Subject): Promise<PaymentRequestView | undefined> {
  const request = await findNewest(ctx.tx, subject)
  if (!request) return undefined
  const payments = await listPayments(ctx.tx, request.id)
  const receipt = request.status === 'paid' ? await findReceiptOf(ctx.tx, request.id) : undefined
  const success = payments.find(({ id }) => id === receipt?.paymentId)
  return {
    requestId: request.id,
    status: request.status,
    currency: request.currency,
    totalMinor: request.totalMinor,
    lines: request.lines,
    expiresAt: request.expiresAt,
    ...(receipt && success?.capturedAt ? { receiptNumber: receipt.number, paidAt: success.capturedAt } : {}),
    attempts: payments.map(({ state, createdAt, failureCode }) => ({ state, at: createdAt, failureCode })),
  }
}
