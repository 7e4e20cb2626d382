import type { Ctx } from '../../platform/context.ts'
import { configuration } from './configuration.ts'
import { errors } from './errors.ts'
import { isPayer } from './policy.ts'
import type { PaymentRequest } from './schema.ts'
import { findRequest } from './store/requests.ts'

/** The request, for those whose it is. To everybody else it does not exist: its address tells nothing. */
export async function getPayableRequest(ctx: Ctx, requestId: string): Promise<PaymentRequest> {
  const request = await findRequest(ctx.tx, requestId)
  if (!request) throw errors.not_found()
  if (!isPayer(ctx.actor, request) && !(await configuration().canPay(ctx, request.subject))) throw errors.not_found()
  return request
}
