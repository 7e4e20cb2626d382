import type { PublicService } from '@diwan/service-kit'
import type { Ctx } from '../../platform/context.ts'
import { nation } from '../reference-data/index.ts'
import { configuration } from './configuration.ts'
import { loadPublished, servicesOf } from './published.ts'
import { matchesFilters, type ServiceFilters } from './rules.ts'

export interface ListServices extends ServiceFilters {
  /** Words in Arabic or English; the answer is then ordered by how well it fits. */
  readonly q?: string | undefined
  readonly limit?: number | undefined
  readonly offset?: number | undefined
}

export interface ServicePage {
  readonly total: number
  readonly services: readonly PublicService[]
}

/** More than any question of words has answers; the filters are applied to what the search found. */
const searchLimit = 200

const isPartOf = (entity: string, whole: string): boolean =>
  nation.entityAndParents(entity).some(({ id }) => id === whole)

/** Every service that is offered, without the fictional ones unless they are to be shown. */
export async function listOffered(ctx: Ctx): Promise<PublicService[]> {
  const { listFixtures = false } = configuration()
  return servicesOf(await loadPublished(ctx)).filter(({ cohort }) => listFixtures || cohort !== 'fixture')
}

/** Services by filters and words: by relevance where words are given, else by title in the reader's language. */
export async function listServices(ctx: Ctx, input: ListServices = {}): Promise<ServicePage> {
  const { q = '', limit = 50, offset = 0 } = input
  const wanted = (await listOffered(ctx)).filter(matchesFilters(input, isPartOf))
  const services = q.trim() ? await rank(ctx, wanted, q) : sortByTitle(wanted, ctx.locale)
  return { total: services.length, services: services.slice(offset, offset + limit) }
}

const collators = { ar: new Intl.Collator('ar'), en: new Intl.Collator('en') }

const sortByTitle = (services: readonly PublicService[], locale: 'ar' | 'en'): PublicService[] =>
  services.toSorted((a, b) => collators[locale].compare(a.title[locale], b.title[locale]))

async function rank(ctx: Ctx, wanted: readonly PublicService[], q: string): Promise<PublicService[]> {
  const found = await configuration().search(ctx, { q, locale: ctx.locale, limit: searchLimit })
  const byId = new Map(wanted.map((service) => [service.id, service]))
  return found.flatMap(({ serviceId }) => byId.get(serviceId) ?? [])
}
