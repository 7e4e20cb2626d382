import type { Ctx } from '../../platform/context.ts'
import { errors } from './errors.ts'
import { mayReadInboxOf } from './policy.ts'
import { countUnreadOf } from './store.ts'

/** How many notices in the person's inbox were never opened. */
export async function countUnread(ctx: Pick<Ctx, 'tx' | 'actor'>, personId: string): Promise<number> {
  if (!mayReadInboxOf(ctx.actor, personId)) throw errors.not_addressee()
  return countUnreadOf(ctx.tx, personId)
}
