import { formatMoney, type Locale } from '@diwan/service-kit'
import { BigResult, ButtonGroup, ButtonLink, Ltr } from '@diwan/ui'
import { texts } from '../texts.ts'
import type { PaymentView } from '../view-payment.ts'

export interface PaidPageProps {
  readonly locale: Locale
  readonly view: PaymentView
  readonly subjectHref: string
  readonly receiptHref: string | undefined
}

export function PaidPage({ locale, view: { request, receipt }, subjectHref, receiptHref }: PaidPageProps) {
  const { currency, totalMinor } = request
  return (
    <>
      <BigResult state="valid" heading={texts.paidTitle[locale]}>
        <p>
          <bdi>{formatMoney({ currency, minor: totalMinor }, locale)}</bdi>
        </p>
        {receipt && (
          <p>
            {texts.receiptNumber[locale]} <Ltr>{receipt.number}</Ltr>
          </p>
        )}
        <p>{texts.paidText[locale]}</p>
      </BigResult>
      <ButtonGroup>
        <ButtonLink href={subjectHref}>{texts.backToSubject[locale]}</ButtonLink>
        {receiptHref && (
          <ButtonLink href={receiptHref} variant="secondary" icon="document">
            {texts.showReceipt[locale]}
          </ButtonLink>
        )}
      </ButtonGroup>
    </>
  )
}
