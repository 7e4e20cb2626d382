import type { Ctx } from '../../platform/context.ts'
import { configuration } from './configuration.ts'
import { errors } from './errors.ts'
import { isPayer } from './policy.ts'
import type { Payment, PaymentRequest, Receipt } from './schema.ts'
import { findPayment } from './store/payments.ts'
import { findReceipt } from './store/receipts.ts'
import { findRequest } from './store/requests.ts'

export interface ReceiptView {
  readonly receipt: Receipt
  readonly request: PaymentRequest
  readonly payment: Payment
}

/** Receipt numbers can be counted through, so a receipt that is not one's own is as good as unknown. */
export async function getReceipt(ctx: Ctx, number: string): Promise<ReceiptView> {
  const receipt = await findReceipt(ctx.tx, number)
  const request = receipt && (await findRequest(ctx.tx, receipt.requestId))
  const payment = receipt && (await findPayment(ctx.tx, receipt.paymentId))
  if (!receipt || !request || !payment) throw errors.receipt_not_found()
  if (!isPayer(ctx.actor, request) && !(await configuration().canPay(ctx, request.subject)))
    throw errors.receipt_not_found()
  return { receipt, request, payment }
}
