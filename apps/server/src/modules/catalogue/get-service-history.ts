import type { Ctx } from '../../platform/context.ts'
import { configuration } from './configuration.ts'
import { errors } from './errors.ts'
import { requireOwner, ownsService } from './require-owner.ts'
import { listRetirements, listVersionsOf, type Retirement, type StoredVersion } from './store.ts'
import { listDrafts, type ServiceDraft } from './store/drafts.ts'

export interface PublishedVersion extends StoredVersion {
  /** Cases that run by it. */
  readonly running: number
  /** By whom it was proposed and published; null when it came with a release of the platform. */
  readonly draft: ServiceDraft | null
}

export interface ServiceHistory {
  readonly serviceId: string
  /** Highest first. */
  readonly versions: readonly PublishedVersion[]
  /** Drafts that are open or were withdrawn, newest first. */
  readonly drafts: readonly ServiceDraft[]
  readonly retirements: readonly Retirement[]
  readonly isRetired: boolean
}

/**
 * Everything that owners see of a service.
 * @throws catalogue.unknown_service, also for owners of other entities
 */
export async function getServiceHistory(ctx: Ctx, serviceId: string): Promise<ServiceHistory> {
  const owner = requireOwner(ctx)
  const stored = await listVersionsOf(ctx.tx, serviceId)
  const drafts = await listDrafts(ctx.tx, serviceId)
  const service = stored[0]?.service ?? drafts[0]?.service
  if (!service || !ownsService(owner, service)) throw errors.unknown_service()
  const running = await configuration().countRunningCases(ctx, serviceId)
  const published = new Map(
    drafts.filter(({ state }) => state === 'published').map((draft) => [draft.service.version, draft] as const),
  )
  return {
    serviceId,
    versions: stored.map((version) => ({
      ...version,
      running: running.get(version.service.version) ?? 0,
      draft: published.get(version.service.version) ?? null,
    })),
    drafts: drafts.filter(({ state }) => state !== 'published'),
    retirements: await listRetirements(ctx.tx, serviceId),
    isRetired: stored[0]?.isRetired ?? false,
  }
}
