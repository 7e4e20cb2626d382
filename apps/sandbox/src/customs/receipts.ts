import type { Journal } from '../journal.ts'
import type { Amount } from '../money.ts'

export interface Receipt {
  receipt_no: string
  declaration_no: string
  amount: Amount
  /** The payer's side of the payment, as the portal named it. */
  payment_reference: string
  paid_at: string
}

/** The payments posted to customs. */
export interface Receipts {
  find(declarationNo: string): Receipt | undefined
  add(receipt: Omit<Receipt, 'receipt_no'>): Receipt
}

export function createReceipts(journal: Journal): Receipts {
  const byDeclaration = new Map<string, Receipt>()
  for (const receipt of journal.past<Receipt>('receipt')) byDeclaration.set(receipt.declaration_no, receipt)

  return {
    find: (declarationNo) => byDeclaration.get(declarationNo),
    add(details) {
      const receipt = { receipt_no: `CR-${String(byDeclaration.size + 1).padStart(6, '0')}`, ...details }
      byDeclaration.set(receipt.declaration_no, receipt)
      journal.append('receipt', receipt)
      return receipt
    },
  }
}
