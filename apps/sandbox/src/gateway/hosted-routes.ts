import type { FastifyInstance, FastifyReply } from 'fastify'
import { pickLocale, type Locale, type Text } from '../locale.ts'
import { sendPage, type Page } from '../page.ts'
import { cancelPayment } from './cancel-payment.ts'
import type { Gateway } from './gateway.ts'
import { notice, outcome, payForm, type Rejected } from './hosted-page.ts'
import { methods, type Payment } from './payment.ts'
import { returnUrl } from './return-url.ts'
import { submitCard } from './submit-card.ts'
import { findTestCard, testCards } from './test-cards.ts'
import { texts } from './texts.ts'

interface PayForm {
  action?: string
  method?: string
  card_number?: string
  lang?: string
}

/** The payer's side of the gateway: the hosted page. */
export function gatewayHostedRoutes(scope: FastifyInstance, gateway: Gateway): void {
  scope.get<{ Params: { token: string }; Querystring: { lang?: string } }>(
    '/gateway/pay/:token',
    async ({ params, query }, reply) => {
      const payment = gateway.payments.findByToken(params.token)
      if (!payment) return sendUnknown(reply, pickLocale(query.lang))
      const locale = pickLocale(query.lang, payment.language)
      if (payment.status !== 'created') {
        const title = payment.status === 'submitted' ? texts.processingTitle : texts.brand
        return sendPage(reply, { ...frame(payment, locale), title: title[locale], body: outcome(payment, locale) })
      }
      return sendForm(reply, payment, locale)
    },
  )

  scope.post<{ Params: { token: string }; Body: PayForm | null }>(
    '/gateway/pay/:token',
    async ({ params, body }, reply) => {
      const form = body ?? {}
      const payment = gateway.payments.findByToken(params.token)
      if (!payment) return sendUnknown(reply, pickLocale(form.lang))
      const locale = pickLocale(form.lang, payment.language)
      if (payment.status !== 'created') return sendOn(reply, payment, locale)
      if (form.action === 'cancel') return sendOn(reply, cancelPayment(gateway, payment), locale)

      const method = methods.find((known) => known === form.method)
      const card = findTestCard(form.card_number ?? '')
      if (method && card) return sendOn(reply, submitCard(gateway, payment, card, method), locale)
      const isEmpty = (form.card_number ?? '').trim() === ''
      return sendForm(reply, payment, locale, {
        method,
        methodError: method ? undefined : texts.methodMissing,
        cardError: card ? undefined : isEmpty ? texts.cardMissing : texts.cardUnknown,
      })
    },
  )
}

function sendOn(reply: FastifyReply, payment: Payment, locale: Locale): FastifyReply {
  const card = testCards.find(({ id }) => id === payment.card_id)
  if (card && !card.returns) return reply.redirect(`/gateway/pay/${payment.token}?lang=${locale}`, 303)
  return reply.redirect(returnUrl(payment), 303)
}

const sendForm = (reply: FastifyReply, payment: Payment, locale: Locale, rejected?: Rejected) =>
  sendPage(
    reply,
    { ...frame(payment, locale), title: texts.payTitle[locale], body: payForm(payment, locale, rejected) },
    rejected ? 422 : 200,
  )

const sendUnknown = (reply: FastifyReply, locale: Locale) =>
  sendNotice(reply, texts.unknownTitle, texts.unknownBody, locale, 404)

/** What payers see while the gateway is down. */
export const sendGatewayDown = (reply: FastifyReply, locale: Locale): FastifyReply =>
  sendNotice(reply, texts.downTitle, texts.downBody, locale, 503)

function sendNotice(reply: FastifyReply, title: Text, body: Text, locale: Locale, status: number): FastifyReply {
  const brand = texts.brand[locale]
  return sendPage(
    reply,
    { locale, look: 'gateway', brand, title: title[locale], body: notice(title, body, locale) },
    status,
  )
}

const frame = (payment: Payment, locale: Locale): Omit<Page, 'title' | 'body'> => ({
  locale,
  look: 'gateway',
  brand: texts.brand[locale],
  address: `/gateway/pay/${payment.token}`,
  formTarget: new URL(payment.return_url).origin,
})
