import { randomUUID } from 'node:crypto'
import type { Ctx } from '../../platform/context.ts'
import { enqueue } from '../../platform/jobs.ts'
import { errors } from './errors.ts'
import { areLines, totalOf } from './rules.ts'
import type { PaymentRequest, RequestPayment } from './schema.ts'
import { findDue, insertRequest } from './store/requests.ts'

/**
 * Asks for a payment. While one is due for the subject, asking again gives the same request.
 * @throws payments.nothing_due, payments.lines_invalid, payments.other_amount_due
 */
export async function requestPayment(ctx: Ctx, input: RequestPayment): Promise<{ requestId: string }> {
  if (!areLines(input.lines)) throw errors.lines_invalid()
  const totalMinor = totalOf(input.lines)
  if (totalMinor === 0) throw errors.nothing_due()

  const { subject, entityId, entityName, serviceId, payer, currency, lines, description, refundable } = input
  const request: PaymentRequest = {
    id: randomUUID(),
    subject,
    entityId,
    entityName,
    serviceId,
    payer: { personId: payer.personId ?? null, name: payer.name, email: payer.email ?? null },
    currency,
    totalMinor,
    lines,
    description,
    refundable,
    status: 'due',
    createdAt: ctx.now,
    expiresAt: input.expiresAt ?? null,
    closedAt: null,
  }
  if (!(await insertRequest(ctx.tx, request))) {
    const due = await findDue(ctx.tx, subject)
    if (!due || due.totalMinor !== totalMinor || due.currency !== currency) throw errors.other_amount_due()
    return { requestId: due.id }
  }
  if (request.expiresAt) {
    await enqueue(ctx, {
      kind: 'payments.expire-request',
      payload: { requestId: request.id },
      dueAt: request.expiresAt,
    })
  }
  return { requestId: request.id }
}
