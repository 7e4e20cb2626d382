import { randomUUID } from 'node:crypto'
import type { Ctx } from '../../platform/context.ts'
import { emit } from '../../platform/events.ts'
import { enqueue } from '../../platform/jobs.ts'
import { configuration } from './configuration.ts'
import { errors } from './errors.ts'
import type { GatewayPayment } from './gateway.ts'
import { issueReceipt } from './issue-receipt.ts'
import { stateAfter } from './rules.ts'
import type { Payment, PaymentRequest, ReportSource } from './schema.ts'
import { changeState, findPayment } from './store/payments.ts'
import { insertRefund } from './store/receipts.ts'
import { closeRequest, findRequest, lockRequest } from './store/requests.ts'

/**
 * Records what the gateway says about an attempt, whoever brings the news and however often: only the first of equal
 * reports changes anything. Money for a request that is not due any more goes back by a refund.
 * Acts as the platform: the payer's own rights play no part in whether money was taken.
 */
export async function recordReport(
  ctx: Ctx,
  paymentId: string,
  report: GatewayPayment,
  source: ReportSource,
): Promise<Payment> {
  const acting: Ctx = { ...ctx, actor: { kind: 'system', process: 'payments' } }
  const { request, payment } = await lockBoth(acting, paymentId)
  const state = stateAfter(payment.state, report.status)
  if (!state) return payment
  if (report.amountMinor !== payment.amountMinor || report.currency !== payment.currency) throw errors.amount_differs()

  const isCaptured = state === 'captured'
  const change = {
    state,
    isSurplus: isCaptured && request.status !== 'due',
    method: report.method,
    cardLast4: report.cardLast4,
    failureCode: report.failureCode,
    capturedAt: isCaptured ? (report.capturedAt ?? ctx.now) : null,
  }
  await changeState(ctx.tx, payment.id, change, source, ctx.now)
  const changed: Payment = { ...payment, ...change }
  if (isCaptured) await (change.isSurplus ? giveBack(acting, request, changed) : settle(acting, request, changed))
  else if (state === 'failed' || state === 'cancelled' || state === 'expired') {
    await emit(acting, 'payment.failed', {
      requestId: request.id,
      subject: request.subject,
      failureCode: report.failureCode ?? state,
    })
  }
  return changed
}

/** Locks in the one order that everybody keeps: the subject, then the request. */
async function lockBoth(ctx: Ctx, paymentId: string): Promise<{ request: PaymentRequest; payment: Payment }> {
  const known = await findPayment(ctx.tx, paymentId)
  const seen = known && (await findRequest(ctx.tx, known.requestId))
  if (seen) await configuration().lockSubject?.(ctx, seen.subject)
  const request = seen && (await lockRequest(ctx.tx, seen.id))
  const payment = request && (await findPayment(ctx.tx, paymentId))
  if (!request || !payment) throw errors.not_found()
  return { request, payment }
}

async function settle(ctx: Ctx, request: PaymentRequest, payment: Payment): Promise<void> {
  await closeRequest(ctx.tx, request.id, 'paid', ctx.now)
  const receipt = await issueReceipt(ctx, request, payment)
  const { id: requestId, subject, totalMinor } = request
  await emit(ctx, 'payment.succeeded', { requestId, subject, totalMinor, receiptNumber: receipt.number })
}

async function giveBack(ctx: Ctx, request: PaymentRequest, payment: Payment): Promise<void> {
  const refundId = randomUUID()
  const reason = request.status === 'paid' ? 'paid-twice' : 'request-closed'
  await insertRefund(ctx.tx, { id: refundId, paymentId: payment.id, amountMinor: payment.amountMinor, reason }, ctx.now)
  await enqueue(ctx, { kind: 'payments.refund', payload: { refundId } })
}
