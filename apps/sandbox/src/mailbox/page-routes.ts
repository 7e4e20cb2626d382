import type { FastifyInstance } from 'fastify'
import { html } from '../html.ts'
import { pickLocale } from '../locale.ts'
import { sendPage } from '../page.ts'
import { texts as common } from '../texts.ts'
import type { MessageStore } from './message-store.ts'
import { messageList, messagePage } from './pages.ts'
import { texts } from './texts.ts'

// A mail styles itself, so styles are allowed inside its frame; scripts, forms and anything loaded from outside are
// not.
const frameSecurityPolicy =
  "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'"

interface Query {
  lang?: string
  to?: string
}

/** What people and tests read of the mailbox. */
export function mailboxRoutes(scope: FastifyInstance, store: MessageStore): void {
  scope.get<{ Querystring: Query }>('/mailbox', async ({ query }, reply) => {
    const locale = pickLocale(query.lang)
    const to = String(query.to ?? '')
    return sendPage(reply, {
      locale,
      look: 'systems',
      brand: common.brand[locale],
      title: texts.title[locale],
      address: to === '' ? '/mailbox' : `/mailbox?to=${encodeURIComponent(to)}`,
      body: messageList(store.list(to), to, locale),
    })
  })

  scope.get<{ Querystring: Query }>('/mailbox/api/messages', async ({ query }) => ({
    messages: store.list(query.to === undefined ? undefined : String(query.to)),
  }))

  scope.get<{ Params: { id: string }; Querystring: Query }>('/mailbox/:id', async ({ params, query }, reply) => {
    const locale = pickLocale(query.lang)
    const message = store.find(params.id)
    const frame = { locale, look: 'systems', brand: common.brand[locale] } as const
    if (!message) {
      const title = texts.missingTitle[locale]
      const body = html`<h1>${title}</h1><p><a href="/mailbox?lang=${locale}">${texts.back[locale]}</a></p>`
      return sendPage(reply, { ...frame, title, body }, 404)
    }
    const title = message.subject || texts.kind[message.kind][locale]
    return sendPage(reply, { ...frame, title, address: `/mailbox/${message.id}`, body: messagePage(message, locale) })
  })

  scope.get<{ Params: { id: string } }>('/mailbox/:id/html', async ({ params }, reply) => {
    const source = store.find(params.id)?.html
    return reply
      .code(typeof source === 'string' ? 200 : 404)
      .header('content-security-policy', frameSecurityPolicy)
      .type('text/html; charset=utf-8')
      .send(source ?? '')
  })
}
