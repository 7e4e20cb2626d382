import type { Ctx } from '../../platform/context.ts'
import { nextStates } from './rules.ts'
import type { ReportSource } from './schema.ts'
import { findPayment, markUnknown } from './store/payments.ts'
import { lockRequest } from './store/requests.ts'

/** The gateway did not answer about an attempt: never taken for a failure, because the money may have been taken. */
export async function recordSilence(ctx: Ctx, paymentId: string, source: ReportSource): Promise<void> {
  const known = await findPayment(ctx.tx, paymentId)
  if (!known || !(await lockRequest(ctx.tx, known.requestId))) return
  const payment = await findPayment(ctx.tx, paymentId)
  if (payment && nextStates[payment.state].includes('unknown')) await markUnknown(ctx.tx, payment.id, source, ctx.now)
}
