import { enqueue, job } from '../../platform/jobs.ts'
import { isProcessing } from './rules.ts'
import { listPayments } from './store/payments.ts'
import { closeRequest, lockRequest } from './store/requests.ts'

/** While money may be on its way the request stays due: its payer has paid in time. */
const waitMinutes = 10

/** Ends the time to pay. */
export const expireRequestJob = job(
  'payments.expire-request',
  async (ctx, { requestId }: { readonly requestId: string }) => {
    const request = await lockRequest(ctx.tx, requestId)
    if (request?.status !== 'due') return
    const payments = await listPayments(ctx.tx, request.id)
    if (payments.some(({ state }) => isProcessing(state))) {
      const dueAt = new Date(ctx.now.getTime() + waitMinutes * 60_000)
      await enqueue(ctx, { kind: 'payments.expire-request', payload: { requestId }, dueAt })
      return
    }
    await closeRequest(ctx.tx, request.id, 'expired', ctx.now)
  },
)
