/**
 * The published definitions in memory. They never change once published, so pages need no database; whether there is
 * something newer, perhaps from another process, is asked at most once a second.
 */
import type { PublicService } from '@diwan/service-kit'
import type { Ctx } from '../../platform/context.ts'
import { countPublications, findVersion, listLatest, type StoredVersion } from './store.ts'

const recheckMs = 1_000
const maxOldVersions = 2_000

interface Published {
  readonly publications: number
  readonly latest: ReadonlyMap<string, StoredVersion>
}

let published: Published | undefined
let checkedAt = Number.NEGATIVE_INFINITY
const oldVersions = new Map<string, StoredVersion>()

/** The next read looks again, also within the transaction that has just published. */
export function forgetPublished(): void {
  checkedAt = Number.NEGATIVE_INFINITY
}

export async function loadPublished(ctx: Pick<Ctx, 'tx' | 'now'>): Promise<Published> {
  const now = ctx.now.getTime()
  // The clock may also stand still or go back: in tests, and where it is corrected.
  if (published && Math.abs(now - checkedAt) < recheckMs) return published
  // While one request looks, the others go on with what they have.
  checkedAt = published && checkedAt !== Number.NEGATIVE_INFINITY ? now : checkedAt
  const publications = await countPublications(ctx.tx)
  if (published?.publications !== publications) {
    const versions = await listLatest(ctx.tx)
    published = { publications, latest: new Map(versions.map((stored) => [stored.service.id, stored])) }
  }
  checkedAt = now
  return published
}

/** The version in which a service is offered now; undefined when it is unknown or retired. */
export async function findOffered(ctx: Pick<Ctx, 'tx' | 'now'>, serviceId: string): Promise<StoredVersion | undefined> {
  const stored = (await loadPublished(ctx)).latest.get(serviceId)
  return stored?.isRetired ? undefined : stored
}

/** Any version ever published: cases keep theirs for life. */
export async function findPublishedVersion(ctx: Pick<Ctx, 'tx' | 'now'>, serviceId: string, version: number) {
  const latest = (await loadPublished(ctx)).latest.get(serviceId)
  if (latest?.service.version === version) return latest
  const key = `${serviceId}@${version}`
  const known = oldVersions.get(key) ?? (await findVersion(ctx.tx, serviceId, version))
  if (known) {
    if (oldVersions.size >= maxOldVersions) oldVersions.clear()
    oldVersions.set(key, known)
  }
  return known
}

export const servicesOf = ({ latest }: Published): PublicService[] =>
  [...latest.values()].filter(({ isRetired }) => !isRetired).map(({ service }) => service)
