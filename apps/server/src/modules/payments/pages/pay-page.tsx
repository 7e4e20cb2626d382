import { formatMoney, type Locale } from '@diwan/service-kit'
import { Alert, Button, Card, Columns, DateText, Form, KeyFigures, SummaryList } from '@diwan/ui'
import { nation } from '../../reference-data/index.ts'
import type { Payment, PaymentRequest } from '../schema.ts'
import { failureTexts, texts } from '../texts.ts'
import type { PaymentView } from '../view-payment.ts'
import { Lines } from './lines.tsx'
import type { Notice } from './show-payment.tsx'

export interface PayPageProps {
  readonly locale: Locale
  readonly view: PaymentView
  readonly action: string
  readonly csrf: string
  readonly notice: Notice
}

/** What is due, for what and to whom, and one button. */
export function PayPage({ locale, view: { request, latest }, action, csrf, notice }: PayPageProps) {
  const { lines, totalMinor, currency } = request
  return (
    <Columns
      heading={
        <>
          <h1>{texts.payTitle[locale]}</h1>
          <p class="dw-lead">{request.description[locale]}</p>
          {notice === 'unavailable' ? <Unavailable locale={locale} /> : <LastAttempt locale={locale} latest={latest} />}
        </>
      }
      aside={
        <Card tone="tinted">
          <KeyFigures
            figures={[{ value: formatMoney({ currency, minor: totalMinor }, locale), label: texts.toPay[locale] }]}
          />
          <Form action={action} csrfToken={csrf}>
            <Button icon="lock" fullWidth>
              {buttonText(latest)[locale]}
            </Button>
          </Form>
          <p class="dw-small dw-muted">{texts.gatewayNote[locale]}</p>
        </Card>
      }
      asideFirst
    >
      <Lines locale={locale} lines={lines} totalMinor={totalMinor} currency={currency} />
      <Terms locale={locale} request={request} />
    </Columns>
  )
}

function Terms({ locale, request }: { locale: Locale; request: PaymentRequest }) {
  const { timeZone } = nation.country
  return (
    <SummaryList
      locale={locale}
      rows={[
        { label: texts.entity[locale], value: request.entityName[locale] },
        ...(request.expiresAt
          ? [
              {
                label: texts.payBefore[locale],
                value: <DateText value={request.expiresAt} locale={locale} time timeZone={timeZone} />,
              },
            ]
          : []),
        { label: texts.refunds[locale], value: (request.refundable ? texts.refundable : texts.notRefundable)[locale] },
      ]}
    />
  )
}

const Unavailable = ({ locale }: { locale: Locale }) => (
  <Alert tone="danger" heading={texts.unavailableHeading[locale]} announce>
    <p>{texts.unavailableText[locale]}</p>
  </Alert>
)

/** An order that the gateway did not take was never the payer's concern. */
const isOwn = (latest: Payment | undefined): latest is Payment =>
  latest !== undefined && latest.state !== 'created' && latest.failureCode !== 'not_ordered'

function LastAttempt({ locale, latest }: { locale: Locale; latest: Payment | undefined }) {
  if (!isOwn(latest)) return null
  switch (latest.state) {
    case 'started':
      return (
        <Alert tone="info" heading={texts.startedHeading[locale]}>
          <p>{texts.startedText[locale]}</p>
        </Alert>
      )
    case 'failed':
      return (
        <Alert tone="danger" heading={texts.failedHeading[locale]} announce>
          <p>{(failureTexts[latest.failureCode ?? ''] ?? failureTexts['other'])?.[locale]}</p>
          <p>{texts.failedReassure[locale]}</p>
        </Alert>
      )
    case 'cancelled':
    case 'expired':
      return (
        <Alert
          tone="warning"
          heading={(latest.state === 'cancelled' ? texts.cancelledHeading : texts.expiredHeading)[locale]}
          announce
        >
          <p>{texts.failedReassure[locale]}</p>
        </Alert>
      )
    default:
      return null
  }
}

function buttonText(latest: Payment | undefined) {
  if (!isOwn(latest)) return texts.pay
  return latest.state === 'started' ? texts.continue : texts.tryAgain
}
