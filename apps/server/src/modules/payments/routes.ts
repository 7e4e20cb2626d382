import { file, get, href, json, page, post, redirect, type Reply, type RequestCtx } from '../../platform/http/index.ts'
import { checkPayment } from './check-payment.ts'
import { configuration } from './configuration.ts'
import { getReceipt } from './get-receipt.ts'
import { showPayment, type Notice } from './pages/show-payment.tsx'
import { showReceipt } from './pages/show-receipt.tsx'
import { printReceipt } from './print-receipt.ts'
import { receiveCallback } from './receive-callback.ts'
import { ReceiptParams, RequestParams } from './schema.ts'
import { startPayment } from './start-payment.ts'
import { viewPayment, type PaymentView } from './view-payment.ts'

const subjectPath = async ({ request }: Pick<PaymentView, 'request'>): Promise<string> =>
  configuration().subjectUrl(request.subject)

async function paymentPage(ctx: RequestCtx, view: PaymentView, notice: Notice = null): Promise<Reply> {
  const shown = page(showPayment(ctx, view, await subjectPath(view), notice), notice === 'unavailable' ? 503 : 200)
  return { ...shown, headers: { 'x-robots-tag': 'noindex' } }
}

export const routes = [
  get(
    '/pay/:requestId',
    { permission: 'payment.pay', audit: 'payment.viewed', params: RequestParams, session: 'ensure' },
    async (ctx, { params }) => paymentPage(ctx, await viewPayment(ctx, params.requestId)),
  ),

  // The form carries no one-time key: the operation itself answers a double click with the same attempt, and a kept
  // reply would lead to a page of the gateway that is over by then.
  post(
    '/pay/:requestId',
    { permission: 'payment.pay', audit: 'payment.started', params: RequestParams, rateLimit: 30 },
    async (ctx, { params }) => {
      const started = await startPayment(ctx, params.requestId)
      switch (started.next) {
        case 'gateway':
          return redirect(started.hostedUrl)
        case 'unavailable':
          return paymentPage(ctx, await viewPayment(ctx, params.requestId), 'unavailable')
        case 'paid':
        case 'processing':
          return redirect(href(ctx, `/pay/${params.requestId}/return`))
      }
    },
  ),

  get(
    '/pay/:requestId/return',
    { permission: 'payment.pay', audit: 'payment.checked', params: RequestParams, session: 'ensure' },
    async (ctx, { params }) => {
      const view = await checkPayment(ctx, params.requestId)
      if (view.request.status === 'paid') return redirect(href(ctx, await subjectPath(view)))
      return paymentPage(ctx, view)
    },
  ),

  post(
    '/callbacks/gateway',
    { permission: 'payment.report', audit: 'payment.reported', machine: true },
    async (ctx, { headers, rawBody }) => json({ outcome: await receiveCallback(ctx, { headers, rawBody }) }),
  ),

  get(
    '/receipts/:number',
    { permission: 'receipt.read', audit: 'receipt.read', params: ReceiptParams },
    async (ctx, { params }) => {
      const view = await getReceipt(ctx, params.number)
      return { ...page(showReceipt(ctx, view, await subjectPath(view))), headers: { 'x-robots-tag': 'noindex' } }
    },
  ),

  get(
    '/receipts/:number/document',
    { permission: 'receipt.read', audit: 'receipt.document_read', params: ReceiptParams },
    async (ctx, { params }) => {
      const view = await getReceipt(ctx, params.number)
      return file(await printReceipt(view), 'application/pdf', `${view.receipt.number}.pdf`)
    },
  ),
]
