import type { Ctx } from '../../platform/context.ts'
import { errors } from './errors.ts'
import { isOwner } from './policy.ts'
import { getApplicable, requireAccess, type ApplicableService } from './require-applicable.ts'
import type { Draft } from './schema.ts'
import { findDraft } from './store/drafts.ts'

export interface OpenDraft {
  readonly draft: Draft
  /** In the version the draft was begun with. */
  readonly service: ApplicableService
}

/** A form of the actor's own. @throws applications.draft_not_found, also for a stranger's; applications.sign_in_needed */
export async function getDraft(ctx: Ctx, draftId: string, options: { readonly lock?: boolean } = {}): Promise<OpenDraft> {
  const draft = await findDraft(ctx, draftId, options)
  // Whoever signs in again goes on; a stranger who signs in learns nothing.
  if (draft?.personId && ctx.actor.kind === 'anonymous') throw errors.sign_in_needed()
  if (!draft || !isOwner(ctx.actor, draft)) throw errors.draft_not_found()
  const service = await getApplicable(ctx, draft.serviceId, draft.serviceVersion)
  requireAccess(ctx, service)
  return { draft, service }
}
