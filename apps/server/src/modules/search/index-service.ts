import type { Ctx } from '../../platform/context.ts'
import { normalise, postingsOf, slipsOf, type SearchableService } from './rules.ts'
import { clearIndex, putService } from './store.ts'

/** Puts a service into the index, or replaces what the index says of it. */
export async function indexService(ctx: Pick<Ctx, 'tx'>, service: SearchableService): Promise<void> {
  const postings = postingsOf(service)
  const words = [...postings.keys()]
  const slips = words.flatMap((word) => slipsOf(word).map((variant) => ({ variant, word })))
  await putService(ctx.tx, {
    serviceId: service.id,
    titleAr: normalise(service.title.ar),
    titleEn: normalise(service.title.en),
    words,
    weights: [...postings.values()],
    variants: slips.map(({ variant }) => variant),
    variantWords: slips.map(({ word }) => word),
  })
}

/** Fills the index anew, such as after a change of the rules for words. */
export async function rebuildIndex(ctx: Pick<Ctx, 'tx'>, services: readonly SearchableService[]): Promise<void> {
  await clearIndex(ctx.tx)
  for (const service of services) await indexService(ctx, service)
}
