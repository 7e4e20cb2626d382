import type { Ctx } from '../../platform/context.ts'
import { configuration } from './configuration.ts'
import { errors } from './errors.ts'
import { exchangeMessage, malformed, type Answered } from './exchange-message.ts'
import { refusalCode } from './rules.ts'
import type { PostDue } from './schema.ts'

type Posted = { readonly receipt: string } | { readonly refused: string }

/**
 * Tells the entity that its due has been paid. The payment's number is the idempotency key: posted again after a lost
 * answer, it gets the receipt of the first time.
 * @throws exchange.source_unavailable, exchange.due_settled_elsewhere, exchange.due_changed
 */
export async function postDue(
  ctx: Ctx,
  { reference, importerId, totalMinor, paymentReference }: PostDue,
): Promise<{ receipt: string }> {
  const { customs } = configuration()
  const exchange = { connector: 'customs.payment', purpose: 'Posting a payment', about: `${reference} ${importerId}` }
  const posted = await exchangeMessage(ctx, exchange, async (): Promise<Answered<Posted>> => {
    const { status, body } = await customs.call({
      method: 'POST',
      path: `/customs/v1/declarations/${encodeURIComponent(reference)}/payments`,
      idempotencyKey: paymentReference,
      body: { amount: { currency: 'BHD', minor: totalMinor }, payment_reference: paymentReference },
    })
    if (status >= 400) {
      const refused = refusalCode(body)
      return { outcome: 'refused', detail: refused, result: { refused } }
    }
    const receipt = (body as { receipt_no?: unknown } | null)?.receipt_no
    if (typeof receipt !== 'string') throw malformed(customs.name)
    return { outcome: 'answered', result: { receipt } }
  })
  if ('receipt' in posted) return posted
  if (posted.refused === 'already_paid' || posted.refused === 'nothing_due') throw errors.due_settled_elsewhere()
  if (posted.refused === 'amount_mismatch') throw errors.due_changed()
  throw new Error(`customs refused a posting: ${posted.refused}`)
}
