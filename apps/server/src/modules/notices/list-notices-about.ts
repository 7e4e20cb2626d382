import type { Ctx } from '../../platform/context.ts'
import { errors } from './errors.ts'
import { mayReadEvidence } from './policy.ts'
import type { Delivery, Notice, Subject } from './schema.ts'
import { listBySubject, listDeliveries } from './store.ts'

export interface NoticeWithEvidence extends Notice {
  readonly deliveries: readonly Delivery[]
}

/** What was said about a subject and what is known of its arrival, oldest first. */
export async function listNoticesAbout(
  ctx: Pick<Ctx, 'tx' | 'actor'>,
  subject: Subject,
): Promise<NoticeWithEvidence[]> {
  if (!mayReadEvidence(ctx.actor)) throw errors.not_addressee()
  const notices = await listBySubject(ctx.tx, subject)
  const deliveries = await listDeliveries(ctx.tx, notices.map(({ id }) => id))
  return notices.map((notice) => ({
    ...notice,
    deliveries: deliveries.filter(({ noticeId }) => noticeId === notice.id),
  }))
}
