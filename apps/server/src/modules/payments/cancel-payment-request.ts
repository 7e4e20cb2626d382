import type { Ctx } from '../../platform/context.ts'
import type { CancelPaymentRequest } from './schema.ts'
import { closeRequest, findDue, lockRequest } from './store/requests.ts'

/**
 * Withdraws what is due for the subject; nothing happens when nothing is. A payer who is on the gateway's page at that
 * moment may still pay: the money then goes back by itself.
 */
export async function cancelPaymentRequest(ctx: Ctx, { subject, reason }: CancelPaymentRequest): Promise<void> {
  const due = await findDue(ctx.tx, subject)
  const request = due && (await lockRequest(ctx.tx, due.id))
  if (request?.status === 'due') await closeRequest(ctx.tx, request.id, 'cancelled', ctx.now, reason)
}
