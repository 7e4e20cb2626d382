import { ApiError } from '../api-error.ts'
import type { Amount } from '../money.ts'
import { findDeclaration, totalMinor } from './declaration.ts'
import type { Receipt, Receipts } from './receipts.ts'

export interface PostedPayment {
  amount: Amount
  payment_reference: string
}

/** Marks a declaration as paid. The same payment posted again gets the same receipt, whatever key it comes with. */
export function postPayment(receipts: Receipts, declarationNo: string, payment: PostedPayment): Receipt {
  const declaration = findDeclaration(declarationNo)
  if (!declaration) throw new ApiError(404, 'unknown_declaration', 'There is no such declaration')
  const earlier = receipts.find(declarationNo)
  if (earlier?.payment_reference === payment.payment_reference) return earlier
  if (earlier || declaration.status === 'paid')
    throw new ApiError(409, 'already_paid', 'The declaration is already paid')
  if (declaration.status === 'none') throw new ApiError(409, 'nothing_due', 'Nothing is due on this declaration')
  const due = totalMinor(declaration.lines)
  if (payment.amount.minor !== due)
    throw new ApiError(422, 'amount_mismatch', `${due} is due, no other amount is taken`)
  return receipts.add({ declaration_no: declarationNo, ...payment, paid_at: new Date().toISOString() })
}
