import type { Ctx } from '../../platform/context.ts'
import { errors } from './errors.ts'
import { mayReadInboxOf } from './policy.ts'
import type { Notice } from './schema.ts'
import { appendDelivery, findNotice, markRead } from './store.ts'

/** Opens a notice of one's own inbox; the first opening is evidence. Somebody else's notice does not exist. */
export async function readNotice(ctx: Ctx, id: string): Promise<Notice> {
  const notice = await findNotice(ctx.tx, id)
  if (!notice?.personId || !mayReadInboxOf(ctx.actor, notice.personId)) throw errors.not_found()
  if (!notice.readAt && (await markRead(ctx.tx, id, ctx.now))) {
    await appendDelivery(ctx, id, { channel: 'inbox', outcome: 'read' })
  }
  return { ...notice, readAt: notice.readAt ?? ctx.now }
}
