import type { Ctx } from '../../platform/context.ts'
import { findAccount } from '../identity/index.ts'
import { configuration } from './configuration.ts'
import { errors } from './errors.ts'
import { getServiceDraft } from './get-service-draft.ts'
import { mayPublishDraft } from './policy.ts'
import { publishVersion } from './publish-version.ts'
import { forgetPublished } from './published.ts'
import { requireOwnerOf } from './require-owner.ts'
import { listVersionsOf } from './store.ts'
import { closeDraft } from './store/drafts.ts'

/**
 * Publishes what a colleague proposed, proved once more with what is published now. Doing it again changes nothing.
 * @throws catalogue.same_owner for the one who proposed it, catalogue.draft_withdrawn, catalogue.definition_faulty,
 * catalogue.version_lower when a higher version was published meanwhile
 */
export async function publishDraft(ctx: Ctx, id: string): Promise<{ readonly serviceId: string }> {
  const draft = await getServiceDraft(ctx, id, { lock: true })
  const { service, examples, state, hash } = draft
  const owner = requireOwnerOf(ctx, service)
  if (!mayPublishDraft(owner, draft)) throw errors.same_owner()
  if (state === 'published') return { serviceId: service.id }
  if (state === 'withdrawn') throw errors.draft_withdrawn()
  const faults = await configuration().prove({ service, examples })
  if (faults.length > 0) throw errors.definition_faulty({ values: { service: service.id, faults: faults.join('; ') } })
  const [latest] = await listVersionsOf(ctx.tx, service.id)
  if (latest) requireOwnerOf(ctx, latest.service)
  await publishVersion(ctx, service, { hash, latest: latest?.service.version ?? 0 })
  const byName = (await findAccount(ctx, owner.accountId))?.name ?? null
  await closeDraft(ctx.tx, id, { state: 'published', by: owner.accountId, byName, at: ctx.now, reason: null })
  forgetPublished()
  return { serviceId: service.id }
}
