import { formatMoney } from '@diwan/service-kit'
import type { ReceiptDocument } from './document.ts'
import { documentTexts } from './document-texts.ts'
import { formatInstant, wallClockDay } from './format.ts'
import { bilingualRow, bilingualRuns, plainMeta, sharedTexts, verificationData } from './template-data.ts'
import { typeset } from './typst-renderer.ts'

/** Sets a payment receipt as a bilingual, tagged PDF/A-2a page. The result is not signed yet. */
export async function renderReceipt(input: ReceiptDocument): Promise<Buffer> {
  const { amount, item, payer, paidAt, receiptNumber, receiptTitle, total } = documentTexts
  const { currency } = input
  const withCurrency = (minor: number) => formatMoney({ currency, minor }, 'en')
  const rows = [{ label: paidAt, value: formatInstant(input.paidAt, input.timeZone) }, ...input.details]
  return typeset('receipt', {
    ...(await verificationData(input.verifyUrl)),
    number: input.number,
    demo: input.demo,
    issuer: bilingualRuns(input.issuer),
    title: bilingualRuns(receiptTitle),
    payer: bilingualRuns(input.payer),
    lines: input.lines.map((line) => ({ text: bilingualRuns(line.text), amount: withCurrency(line.amountMinor) })),
    total: withCurrency(input.totalMinor),
    rows: rows.map(bilingualRow),
    legalNote: bilingualRuns(input.legalNote),
    meta: plainMeta(receiptTitle, input.number, input.issuer, wallClockDay(input.paidAt, input.timeZone)),
    texts: {
      ...sharedTexts,
      number: bilingualRuns(receiptNumber),
      payer: bilingualRuns(payer),
      amounts: { item: bilingualRuns(item), amount: bilingualRuns(amount), total: bilingualRuns(total) },
    },
  })
}
