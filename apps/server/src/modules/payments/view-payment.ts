import type { Ctx } from '../../platform/context.ts'
import { getPayableRequest } from './get-payable-request.ts'
import type { Payment, PaymentRequest, Receipt } from './schema.ts'
import { listPayments } from './store/payments.ts'
import { findReceiptOf } from './store/receipts.ts'

/** What the payer sees: the request, its newest attempt, and the receipt once it is paid. */
export interface PaymentView {
  readonly request: PaymentRequest
  readonly latest: Payment | undefined
  readonly receipt: Receipt | undefined
}

/** @throws payments.not_found */
export async function viewPayment(ctx: Ctx, requestId: string): Promise<PaymentView> {
  const request = await getPayableRequest(ctx, requestId)
  const payments = await listPayments(ctx.tx, request.id)
  const receipt = request.status === 'paid' ? await findReceiptOf(ctx.tx, request.id) : undefined
  return { request, latest: payments.findLast(({ isSurplus }) => !isSurplus), receipt }
}
