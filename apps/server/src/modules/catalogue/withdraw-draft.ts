import type { Ctx } from '../../platform/context.ts'
import { findAccount } from '../identity/index.ts'
import { errors } from './errors.ts'
import { getServiceDraft } from './get-service-draft.ts'
import { requireReason } from './reason.ts'
import { requireOwnerOf } from './require-owner.ts'
import { closeDraft } from './store/drafts.ts'

export interface WithdrawDraft {
  readonly id: string
  readonly reason: string
}

/**
 * Takes a draft back, one's own or a colleague's. Doing it again changes nothing.
 * @throws catalogue.draft_published, catalogue.reason_needed
 */
export async function withdrawDraft(ctx: Ctx, { id, reason: typed }: WithdrawDraft): Promise<void> {
  const { state, service } = await getServiceDraft(ctx, id, { lock: true })
  const owner = requireOwnerOf(ctx, service)
  if (state === 'withdrawn') return
  if (state === 'published') throw errors.draft_published()
  const reason = requireReason(typed)
  const byName = (await findAccount(ctx, owner.accountId))?.name ?? null
  await closeDraft(ctx.tx, id, { state: 'withdrawn', by: owner.accountId, byName, at: ctx.now, reason })
}
