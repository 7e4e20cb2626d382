import type { Locale } from '@diwan/service-kit'
import { ButtonGroup, ButtonLink, DateText, Ltr, SummaryList } from '@diwan/ui'
import { href, type Page, type RequestCtx } from '../../../platform/http/index.ts'
import { nation } from '../../reference-data/index.ts'
import type { ReceiptView } from '../get-receipt.ts'
import { methodText } from '../method-text.ts'
import { texts } from '../texts.ts'
import { Lines } from './lines.tsx'

export function showReceipt(ctx: Pick<RequestCtx, 'locale'>, view: ReceiptView, subjectPath: string): Page {
  const { locale } = ctx
  const subjectHref = href(ctx, subjectPath)
  const documentHref = href(ctx, `/receipts/${view.receipt.number}/document`)
  return {
    title: texts.receiptTitle[locale],
    active: 'applications',
    breadcrumbs: [{ href: subjectHref, text: texts.backToSubject[locale] }],
    width: 'form',
    body: <ReceiptPage {...{ locale, view, subjectHref, documentHref }} />,
  }
}

interface ReceiptPageProps {
  readonly locale: Locale
  readonly view: ReceiptView
  readonly subjectHref: string
  readonly documentHref: string
}

function ReceiptPage({ locale, view: { receipt, request, payment }, subjectHref, documentHref }: ReceiptPageProps) {
  const { lines, totalMinor, currency } = request
  const paidAt = payment.capturedAt ?? receipt.issuedAt
  return (
    <>
      <h1>{texts.receiptTitle[locale]}</h1>
      <p class="dw-lead">{request.description[locale]}</p>
      <SummaryList
        locale={locale}
        rows={[
          { label: texts.receiptNumber[locale], value: <Ltr>{receipt.number}</Ltr> },
          { label: texts.entity[locale], value: request.entityName[locale] },
          { label: texts.payer[locale], value: <bdi>{(request.payer.name ?? texts.payerNotStated)[locale]}</bdi> },
          {
            label: texts.paidAt[locale],
            value: <DateText value={paidAt} locale={locale} time hijri timeZone={nation.country.timeZone} />,
          },
          { label: texts.method[locale], value: <bdi>{methodText(payment)[locale]}</bdi> },
          ...(payment.gatewayPaymentId
            ? [{ label: texts.gatewayReference[locale], value: <bdi dir="ltr">{payment.gatewayPaymentId}</bdi> }]
            : []),
        ]}
      />
      <Lines locale={locale} lines={lines} totalMinor={totalMinor} currency={currency} />
      <ButtonGroup>
        <ButtonLink href={documentHref} icon="download">
          {texts.downloadReceipt[locale]}
        </ButtonLink>
        <ButtonLink href={subjectHref} variant="secondary">
          {texts.backToSubject[locale]}
        </ButtonLink>
      </ButtonGroup>
    </>
  )
}
