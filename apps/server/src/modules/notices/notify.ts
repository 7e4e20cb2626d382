import { randomUUID } from 'node:crypto'
import type { Ctx } from '../../platform/context.ts'
import { enqueue } from '../../platform/jobs.ts'
import type { Notify } from './schema.ts'
import { appendDelivery, insertNotice } from './store.ts'
import { texts } from './texts.ts'

/**
 * Tells a person something: in the inbox at once, by e-mail through a job of the same transaction. Called by the
 * operation whose effect is told, which has authorised it.
 */
export async function notify(ctx: Ctx, input: Notify): Promise<{ readonly noticeId: string }> {
  const { to, subject, template, title, body } = input
  const id = randomUUID()
  const personId = to.personId ?? null
  const email = to.email?.trim() || null
  await insertNotice(ctx.tx, {
    id,
    template,
    subject,
    personId,
    email,
    recipientName: to.name ?? null,
    locale: to.locale,
    sender: input.from ?? texts.platform,
    title,
    body,
    link: input.link ?? null,
    createdAt: ctx.now,
    readAt: null,
  })
  if (personId) await appendDelivery(ctx, id, { channel: 'inbox', outcome: 'placed' })
  if (email) await enqueue(ctx, { kind: 'notices.send-email', payload: { noticeId: id } })
  else await appendDelivery(ctx, id, { channel: 'email', outcome: 'no-address' })
  return { noticeId: id }
}
