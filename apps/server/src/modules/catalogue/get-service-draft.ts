import type { Ctx } from '../../platform/context.ts'
import { errors } from './errors.ts'
import { requireOwnerOf } from './require-owner.ts'
import { findDraft, type ServiceDraft } from './store/drafts.ts'

/**
 * For the owners of the service.
 * @throws catalogue.draft_not_found
 */
export async function getServiceDraft(
  ctx: Ctx,
  id: string,
  options: { readonly lock?: boolean } = {},
): Promise<ServiceDraft> {
  const draft = await findDraft(ctx.tx, id, options)
  if (!draft) throw errors.draft_not_found()
  requireOwnerOf(ctx, draft.service)
  return draft
}
