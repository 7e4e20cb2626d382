import { emit } from '../../platform/events.ts'
import { job } from '../../platform/jobs.ts'
import { configuration } from './configuration.ts'
import { findPayment } from './store/payments.ts'
import { lockRefund, markRefunded } from './store/receipts.ts'
import { findRequest } from './store/requests.ts'

/**
 * Gives money back. The refund's own id is the key towards the gateway: after a time-out the repeated call is the same
 * refund, never a second one.
 */
export const refundPaymentJob = job('payments.refund', async (ctx, { refundId }: { readonly refundId: string }) => {
  const refund = await lockRefund(ctx.tx, refundId)
  if (refund?.state !== 'requested') return
  const payment = await findPayment(ctx.tx, refund.paymentId)
  const request = payment && (await findRequest(ctx.tx, payment.requestId))
  if (!payment?.gatewayPaymentId || !request) throw new Error(`refund ${refundId} belongs to no payment at the gateway`)
  const { id } = await configuration().gateway.refund({
    key: refund.id,
    gatewayPaymentId: payment.gatewayPaymentId,
    currency: payment.currency,
    amountMinor: refund.amountMinor,
  })
  await markRefunded(ctx.tx, refund.id, id, ctx.now)
  const { amountMinor, reason } = refund
  await emit(ctx, 'payment.refunded', { requestId: request.id, subject: request.subject, amountMinor, reason })
})
