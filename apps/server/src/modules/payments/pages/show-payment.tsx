import { href, type Page, type RequestCtx } from '../../../platform/http/index.ts'
import { isProcessing } from '../rules.ts'
import { texts } from '../texts.ts'
import type { PaymentView } from '../view-payment.ts'
import { ClosedPage } from './closed-page.tsx'
import { PaidPage } from './paid-page.tsx'
import { PayPage } from './pay-page.tsx'
import { ProcessingPage } from './processing-page.tsx'

/** What the payer has just been refused, if anything. */
export type Notice = 'unavailable' | null

const waitSeconds = 5

/** The page of a request for payment, as it stands now. */
export function showPayment(ctx: RequestCtx, view: PaymentView, subjectPath: string, notice: Notice): Page {
  const { locale, now, csrf } = ctx
  const subjectHref = href(ctx, subjectPath)
  const common = {
    active: 'applications',
    breadcrumbs: [{ href: subjectHref, text: texts.backToSubject[locale] }],
  } as const
  const { request, latest, receipt } = view

  if (request.status === 'paid') {
    const receiptHref = receipt && href(ctx, `/receipts/${receipt.number}`)
    return {
      ...common,
      title: texts.paidTitle[locale],
      body: <PaidPage {...{ locale, view, subjectHref, receiptHref }} />,
    }
  }
  if (latest && isProcessing(latest.state)) {
    const checkHref = href(ctx, `/pay/${request.id}/return`)
    const body = <ProcessingPage {...{ locale, view, checkHref, subjectHref }} />
    return { ...common, title: texts.processingTitle[locale], refreshSeconds: waitSeconds, width: 'form', body }
  }
  if (request.status !== 'due' || (request.expiresAt && request.expiresAt <= now)) {
    return {
      ...common,
      title: texts.closedTitle[locale],
      width: 'form',
      body: <ClosedPage {...{ locale, subjectHref }} />,
    }
  }
  const action = href(ctx, `/pay/${request.id}`)
  return {
    ...common,
    title: texts.payTitle[locale],
    hasErrors: notice !== null || latest?.state === 'failed',
    body: <PayPage {...{ locale, view, action, csrf, notice }} />,
  }
}
