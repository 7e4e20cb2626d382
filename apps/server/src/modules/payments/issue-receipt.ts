import type { Ctx } from '../../platform/context.ts'
import { nation } from '../reference-data/index.ts'
import { receiptNumberOf, yearIn } from './rules.ts'
import type { Payment, PaymentRequest, Receipt } from './schema.ts'
import { insertReceipt, takeSerial } from './store/receipts.ts'

/** Numbers and keeps the receipt of a success: without gaps for each entity and year. */
export async function issueReceipt(ctx: Ctx, request: PaymentRequest, payment: Payment): Promise<Receipt> {
  const { entityId } = request
  const year = yearIn(nation.country.timeZone, ctx.now)
  const serial = await takeSerial(ctx.tx, entityId, year)
  const number = receiptNumberOf(entityId, year, serial)
  const receipt = { number, entityId, year, serial, requestId: request.id, paymentId: payment.id, issuedAt: ctx.now }
  await insertReceipt(ctx.tx, receipt)
  return receipt
}
