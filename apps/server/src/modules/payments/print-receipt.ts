import { nation } from '../reference-data/index.ts'
import { configuration, type PrintedReceipt } from './configuration.ts'
import type { ReceiptView } from './get-receipt.ts'
import { methodText } from './method-text.ts'
import { texts } from './texts.ts'

/** The receipt as a PDF. */
export const printReceipt = (view: ReceiptView): Promise<Buffer> => configuration().renderReceipt(printed(view))

function printed({ receipt, request, payment }: ReceiptView): PrintedReceipt {
  return {
    kind: 'receipt',
    number: receipt.number,
    // Whoever holds a paper receipt cannot look up somebody's payment by its number.
    verifyUrl: null,
    issuer: request.entityName,
    payer: request.payer.name ?? texts.payerNotStated,
    lines: request.lines.map(({ label, minor }) => ({ text: label, amountMinor: minor })),
    totalMinor: request.totalMinor,
    currency: request.currency,
    paidAt: payment.capturedAt ?? receipt.issuedAt,
    timeZone: nation.country.timeZone,
    details: [
      { label: texts.paidFor, value: request.description },
      { label: texts.method, value: methodText(payment) },
      ...(payment.gatewayPaymentId ? [{ label: texts.gatewayReference, value: payment.gatewayPaymentId }] : []),
    ],
    legalNote: request.refundable ? texts.receiptNote : texts.receiptNoteNotRefundable,
    demo: configuration().isDemo ?? false,
  }
}
