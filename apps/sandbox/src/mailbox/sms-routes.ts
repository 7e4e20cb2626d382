import { randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import type { Idempotency } from '../idempotency.ts'
import { collectLinks } from './message.ts'
import type { MessageStore } from './message-store.ts'

const smsSchema = {
  type: 'object',
  required: ['to', 'text'],
  additionalProperties: false,
  properties: {
    to: { type: 'string', pattern: '^\\+[1-9]\\d{6,14}$' },
    text: { type: 'string', minLength: 1, maxLength: 1600 },
    from: { type: 'string', minLength: 1, maxLength: 20 },
  },
} as const

/** The text message carrier's machine interface. `to` is an E.164 number. */
export function smsRoutes(scope: FastifyInstance, store: MessageStore, idempotency: Idempotency): void {
  scope.post<{ Body: { to: string; text: string; from?: string } }>(
    '/sms/v1/messages',
    { schema: { body: smsSchema } },
    async (request, reply) =>
      idempotency.once(request, reply, () => {
        const { to, text, from = 'DIWAN' } = request.body
        const id = randomUUID()
        const received_at = new Date().toISOString()
        const links = collectLinks(text, null)
        store.add({
          id,
          kind: 'sms',
          from,
          to: [to],
          subject: '',
          text,
          html: null,
          links,
          attachments: [],
          received_at,
        })
        return { status: 201, body: { id, to, status: 'delivered', received_at } }
      }),
  )
}
