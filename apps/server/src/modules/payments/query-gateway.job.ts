import { enqueue, job } from '../../platform/jobs.ts'
import { SystemOutage } from '../../platform/outside-system.ts'
import { configuration } from './configuration.ts'
import { queryJob } from './query-job.ts'
import { recordReport } from './record-report.ts'
import { recordSilence } from './record-silence.ts'
import { isOpen } from './rules.ts'
import { findPayment } from './store/payments.ts'

/** Asked so often, over three days, an attempt without an answer is for a person to resolve: the job is parked. */
const mostQueries = 78

interface Query {
  readonly paymentId: string
  readonly asked: number
}

/** Learns how an attempt ended when no callback tells: the browser did not come back, a message was lost. */
export const queryGatewayJob = job('payments.query-gateway', async (ctx, { paymentId, asked }: Query) => {
  const payment = await findPayment(ctx.tx, paymentId)
  if (!payment?.gatewayPaymentId || !isOpen(payment.state)) return
  if (asked >= mostQueries) throw new Error(`the gateway never told how payment ${paymentId} ended`)
  try {
    const report = await configuration().gateway.find(payment.gatewayPaymentId)
    const { state } = await recordReport(ctx, paymentId, report, 'query')
    if (!isOpen(state)) return
  } catch (error) {
    if (!(error instanceof SystemOutage)) throw error
    // A payer who has not come back has perhaps not even paid: only what was submitted becomes unknown.
    if (payment.state === 'submitted') await recordSilence(ctx, paymentId, 'query')
  }
  await enqueue(ctx, queryJob(paymentId, ctx.now, asked + 1))
})
