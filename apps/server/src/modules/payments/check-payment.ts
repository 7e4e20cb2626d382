import type { Ctx } from '../../platform/context.ts'
import { SystemOutage } from '../../platform/outside-system.ts'
import { configuration } from './configuration.ts'
import { recordReport } from './record-report.ts'
import { recordSilence } from './record-silence.ts'
import { viewPayment, type PaymentView } from './view-payment.ts'

/**
 * The payer is back from the gateway's page: asks the gateway how it went, because the address the browser brings
 * proves nothing. Without an answer the attempt is unknown, and the payer waits while callback or query resolve it.
 * @throws payments.not_found
 */
export async function checkPayment(ctx: Ctx, requestId: string): Promise<PaymentView> {
  const view = await viewPayment(ctx, requestId)
  const { latest } = view
  // An unknown attempt is left to the job: asking at every reload would only add to the trouble.
  if (!latest?.gatewayPaymentId || (latest.state !== 'started' && latest.state !== 'submitted')) return view
  try {
    const report = await configuration().gateway.find(latest.gatewayPaymentId)
    await recordReport(ctx, latest.id, report, 'return')
  } catch (error) {
    if (!(error instanceof SystemOutage)) throw error
    await recordSilence(ctx, latest.id, 'return')
  }
  return viewPayment(ctx, requestId)
}
