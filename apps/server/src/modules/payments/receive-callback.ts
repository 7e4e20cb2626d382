/**
 * Messages of the gateway. The signature over the bytes as they came is verified before anything else is looked at;
 * nothing is kept of a message that does not pass. A message comes at least once, in any order.
 */
import type { Ctx } from '../../platform/context.ts'
import { configuration } from './configuration.ts'
import { errors } from './errors.ts'
import { readPayment } from './gateway.ts'
import { recordReport } from './record-report.ts'
import { isSigned } from './rules.ts'
import { findByGatewayId, insertCallback } from './store/payments.ts'

export interface CallbackMessage {
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly rawBody: Buffer | null
}

export type CallbackOutcome = 'recorded' | 'repeated' | 'unmatched'

/** @throws payments.signature_invalid, payments.message_malformed, payments.amount_differs */
export async function receiveCallback(ctx: Ctx, { headers, rawBody }: CallbackMessage): Promise<CallbackOutcome> {
  const id = headers['webhook-id']
  const message = { id, timestamp: headers['webhook-timestamp'], signature: headers['webhook-signature'] }
  if (!id || !rawBody || !isSigned({ ...message, body: rawBody }, configuration().webhookSecret, ctx.now)) {
    throw errors.signature_invalid()
  }
  const report = readPayment(readData(rawBody))
  if (!report) throw errors.message_malformed()

  const callback = { id: id.slice(0, 200), gatewayPaymentId: report.id, reportedState: report.status }
  if (!(await insertCallback(ctx.tx, callback, ctx.now))) return 'repeated'
  const payment = await findByGatewayId(ctx.tx, report.id)
  if (!payment) return 'unmatched'
  await recordReport(ctx, payment.id, report, 'callback')
  return 'recorded'
}

function readData(rawBody: Buffer): unknown {
  try {
    const message: unknown = JSON.parse(rawBody.toString('utf8'))
    return (message as { data?: unknown } | null)?.data
  } catch {
    return undefined
  }
}
