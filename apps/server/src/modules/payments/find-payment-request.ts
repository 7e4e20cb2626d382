import type { Ctx } from '../../platform/context.ts'
import type { PaymentRequestView, Subject } from './schema.ts'
import { listPayments } from './store/payments.ts'
import { findReceiptOf } from './store/receipts.ts'
import { findNewest, findRequest } from './store/requests.ts'

/** The request that is due for the subject, else the newest one. Callers have authorised the reading of the subject. */
export async function findPaymentRequest(
  ctx: Pick<Ctx, 'tx'>,
  subject: Subject,
): Promise<PaymentRequestView | undefined> {
  const newest = await findNewest(ctx.tx, subject)
  if (!newest) return undefined
  const payments = await listPayments(ctx.tx, newest.id)
  // Read after the attempts: a success that commits in between must not be shown as still due.
  const request = (await findRequest(ctx.tx, newest.id)) ?? newest
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
