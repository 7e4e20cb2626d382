import type { Currency, Locale } from '@diwan/service-kit'
import { MoneyText, Table } from '@diwan/ui'
import type { PaymentLine } from '../schema.ts'
import { texts } from '../texts.ts'

export interface LinesProps {
  readonly locale: Locale
  readonly lines: readonly PaymentLine[]
  readonly totalMinor: number
  readonly currency: Currency
}

interface Shown {
  readonly label: string
  readonly minor: number
  readonly isTotal: boolean
}

/** What is paid, line by line, with the total in the last row. */
export function Lines({ locale, lines, totalMinor, currency }: LinesProps) {
  const strong = (isTotal: boolean, content: preact.ComponentChildren) => (isTotal ? <strong>{content}</strong> : content)
  const rows: Shown[] = [
    ...lines.map(({ label, minor }) => ({ label: label[locale], minor, isTotal: false })),
    { label: texts.total[locale], minor: totalMinor, isTotal: true },
  ]
  return (
    <Table
      caption={texts.whatYouPay[locale]}
      columns={[
        { header: texts.item[locale], cell: ({ label, isTotal }) => strong(isTotal, label) },
        {
          header: texts.amount[locale],
          numeric: true,
          cell: ({ minor, isTotal }) => strong(isTotal, <MoneyText minor={minor} currency={currency} locale={locale} />),
        },
      ]}
      rows={rows}
      rowKey={({ label, isTotal }) => `${isTotal}-${label}`}
    />
  )
}
