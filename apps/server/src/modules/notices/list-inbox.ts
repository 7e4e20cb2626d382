import type { Ctx } from '../../platform/context.ts'
import { errors } from './errors.ts'
import { mayReadInboxOf } from './policy.ts'
import type { Notice } from './schema.ts'
import { countByPerson, listByPerson } from './store.ts'

export const inboxPageSize = 20

export interface Inbox {
  readonly notices: readonly Notice[]
  readonly total: number
  readonly unread: number
  readonly pages: number
}

/** One page of a person's inbox, newest first. @param page from 1. */
export async function listInbox(ctx: Pick<Ctx, 'tx' | 'actor'>, personId: string, page: number): Promise<Inbox> {
  if (!mayReadInboxOf(ctx.actor, personId)) throw errors.not_addressee()
  const notices = await listByPerson(ctx.tx, personId, (page - 1) * inboxPageSize, inboxPageSize)
  const { total, unread } = await countByPerson(ctx.tx, personId)
  return { notices, total, unread, pages: Math.max(1, Math.ceil(total / inboxPageSize)) }
}
