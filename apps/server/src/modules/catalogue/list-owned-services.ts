import type { PublicService } from '@diwan/service-kit'
import type { Ctx } from '../../platform/context.ts'
import { requireOwner, ownsService } from './require-owner.ts'
import { loadPublished } from './published.ts'
import { listOpenDrafts, type ServiceDraft } from './store/drafts.ts'

export interface OwnedService {
  /** The highest published version; of a service that is only proposed, the draft. */
  readonly service: PublicService
  readonly state: 'published' | 'retired' | 'proposed'
  readonly openDraft: ServiceDraft | null
}

/** The services of the owner's entity and its parts, in whatever state, by title. */
export async function listOwnedServices(ctx: Ctx): Promise<OwnedService[]> {
  const owner = requireOwner(ctx)
  const { latest } = await loadPublished(ctx)
  const drafts = (await listOpenDrafts(ctx.tx)).filter(({ service }) => ownsService(owner, service))
  const published = [...latest.values()]
    .filter(({ service }) => ownsService(owner, service))
    .map(({ service, isRetired }): OwnedService => ({
      service,
      state: isRetired ? 'retired' : 'published',
      openDraft: drafts.find((draft) => draft.service.id === service.id) ?? null,
    }))
  const fresh = drafts
    .filter(({ service }) => !latest.has(service.id))
    .map((openDraft): OwnedService => ({ service: openDraft.service, state: 'proposed', openDraft }))
  const collator = new Intl.Collator(ctx.locale)
  return [...published, ...fresh].toSorted((a, b) =>
    collator.compare(a.service.title[ctx.locale], b.service.title[ctx.locale]),
  )
}
