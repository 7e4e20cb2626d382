import type { Ctx } from '../../platform/context.ts'
import { getPayableRequest } from './get-payable-request.ts'
import type { Payment, PaymentRequest, Receipt } from './schema.ts'
import { listPayments } from './store/payments.ts'
import { findReceiptOf } from './store/receipts.ts'
import { findRequest } from './store/requests.ts'

/** What the payer sees: the request, its newest attempt, and the receipt once it is paid. */
export interface PaymentView {
  readonly request: PaymentRequest
  readonly latest: Payment | undefined
  readonly receipt: Receipt | undefined
}

/**
 * The request's status is read after its attempts: a success that commits in between must not be shown as still due.
 * @throws payments.not_found
 */
export async function viewPayment(ctx: Ctx, requestId: string): Promise<PaymentView> {
  const asked = await getPayableRequest(ctx, requestId)
  const payments = await listPayments(ctx.tx, asked.id)
  const request = (await findRequest(ctx.tx, asked.id)) ?? asked
  const receipt = request.status === 'paid' ? await findReceiptOf(ctx.tx, request.id) : undefined
  return { request, latest: payments.findLast(({ isSurplus }) => !isSurplus), receipt }
}
