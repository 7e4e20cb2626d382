import type { Currency, Locale } from '@diwan/service-kit'
import { MoneyText, SummaryList } from '@diwan/ui'
import type { PaymentLine } from '../schema.ts'
import { texts } from '../texts.ts'

export interface LinesProps {
  readonly locale: Locale
  readonly lines: readonly PaymentLine[]
  readonly totalMinor: number
  readonly currency: Currency
}

/** What is paid, line by line, with the total in the last row. */
export function Lines({ locale, lines, totalMinor, currency }: LinesProps) {
  const amount = (minor: number) => <MoneyText minor={minor} currency={currency} locale={locale} />
  return (
    <SummaryList
      locale={locale}
      heading={texts.whatYouPay[locale]}
      rows={[
        ...lines.map(({ label, minor }) => ({ label: label[locale], value: amount(minor) })),
        { label: texts.total[locale], value: <strong>{amount(totalMinor)}</strong> },
      ]}
    />
  )
}
