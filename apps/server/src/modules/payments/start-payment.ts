import { randomUUID } from 'node:crypto'
import { actorLabel, type Ctx } from '../../platform/context.ts'
import { enqueue } from '../../platform/jobs.ts'
import { SystemOutage } from '../../platform/outside-system.ts'
import { configuration } from './configuration.ts'
import { errors } from './errors.ts'
import { getPayableRequest } from './get-payable-request.ts'
import { orderPayment } from './order-payment.ts'
import { queryJob } from './query-job.ts'
import { recordReport } from './record-report.ts'
import { isOpen, isProcessing } from './rules.ts'
import type { Payment, PaymentRequest } from './schema.ts'
import { insertPayment, listPayments, markNotOrdered, markStarted } from './store/payments.ts'
import { lockRequest } from './store/requests.ts'

/**
 * Where the payer goes on: the gateway's page; or not, because money was taken, may be on its way, or no gateway
 * answers.
 */
export type StartedPayment =
  | { readonly next: 'gateway'; readonly hostedUrl: string }
  | { readonly next: 'paid' | 'processing' | 'unavailable' }

/**
 * Opens an attempt at the gateway, or goes on with the one that is open: a double click, a second tab and the way back
 * from the gateway's page lead to the same attempt. The lock on the request makes the second of two clicks wait.
 * An order without answer is repeated with the same key at the next click, so the gateway opens one payment for it.
 * @throws payments.not_found, payments.not_due
 */
export async function startPayment(ctx: Ctx, requestId: string): Promise<StartedPayment> {
  const { subject } = await getPayableRequest(ctx, requestId)
  await configuration().lockSubject?.(ctx, subject)
  const request = await lockRequest(ctx.tx, requestId)
  if (!request) throw errors.not_found()
  if (request.status === 'paid') return { next: 'paid' }
  if (request.status !== 'due' || (request.expiresAt && request.expiresAt <= ctx.now)) throw errors.not_due()

  const open = (await listPayments(ctx.tx, request.id)).find(({ state }) => isOpen(state))
  if (!open || open.state === 'created') return order(ctx, request, open)
  const known = await ask(ctx, open)
  if (!known) return { next: isProcessing(open.state) ? 'processing' : 'unavailable' }
  if (known.state === 'captured') return { next: 'paid' }
  if (isProcessing(known.state)) return { next: 'processing' }
  if (known.state === 'started' && known.hostedUrl) return { next: 'gateway', hostedUrl: known.hostedUrl }
  return order(ctx, request, undefined)
}

/** How the open attempt stands now; undefined when the gateway does not answer. */
async function ask(ctx: Ctx, payment: Payment): Promise<Payment | undefined> {
  try {
    const report = await configuration().gateway.find(payment.gatewayPaymentId ?? '')
    return await recordReport(ctx, payment.id, report, 'payer')
  } catch (error) {
    if (error instanceof SystemOutage) return undefined
    throw error
  }
}

async function order(ctx: Ctx, request: PaymentRequest, open: Payment | undefined): Promise<StartedPayment> {
  const { id: requestId, totalMinor: amountMinor, currency } = request
  const startedBy = actorLabel(ctx.actor)
  const attempt =
    open ??
    (await insertPayment(
      ctx.tx,
      { id: randomUUID(), requestId, amountMinor, currency, locale: ctx.locale, startedBy },
      ctx.now,
    ))
  try {
    const { payment, hostedUrl } = await orderPayment(request, attempt)
    await markStarted(ctx.tx, attempt.id, { id: payment.id, hostedUrl }, ctx.now)
    await enqueue(ctx, queryJob(attempt.id, ctx.now, 0))
    return { next: 'gateway', hostedUrl }
  } catch (error) {
    if (!(error instanceof SystemOutage)) throw error
    // Some gateways answer a repeated key with the same error for days: a definite one is not repeated.
    if (error.reason === 'server-error' || error.reason === 'malformed')
      await markNotOrdered(ctx.tx, attempt.id, ctx.now)
    return { next: 'unavailable' }
  }
}
