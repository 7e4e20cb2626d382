import { formatMoney, type Locale } from '@diwan/service-kit'
import { Alert, ButtonGroup, ButtonLink, SummaryList } from '@diwan/ui'
import { texts } from '../texts.ts'
import type { PaymentView } from '../view-payment.ts'

export interface ProcessingPageProps {
  readonly locale: Locale
  readonly view: PaymentView
  readonly checkHref: string
  readonly subjectHref: string
}

/** Money may be on its way: wait, and do not pay again. The page loads itself again. */
export function ProcessingPage({ locale, view: { request }, checkHref, subjectHref }: ProcessingPageProps) {
  const { currency, totalMinor } = request
  return (
    <>
      <h1>{texts.processingTitle[locale]}</h1>
      <Alert tone="info" heading={request.description[locale]}>
        <p>{texts.processingText[locale]}</p>
      </Alert>
      <p>{texts.processingLong[locale]}</p>
      <SummaryList
        locale={locale}
        rows={[
          { label: texts.entity[locale], value: request.entityName[locale] },
          { label: texts.amount[locale], value: <bdi>{formatMoney({ currency, minor: totalMinor }, locale)}</bdi> },
        ]}
      />
      <ButtonGroup>
        <ButtonLink href={checkHref}>{texts.refreshNow[locale]}</ButtonLink>
        <ButtonLink href={subjectHref} variant="secondary">
          {texts.backToSubject[locale]}
        </ButtonLink>
      </ButtonGroup>
    </>
  )
}
