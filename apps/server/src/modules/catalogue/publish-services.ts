import type { PublicService } from '@diwan/service-kit'
import type { Ctx } from '../../platform/context.ts'
import { platformErrors } from '../../platform/http/errors.ts'
import { hashDefinition } from './definition-hash.ts'
import { mayPublish } from './policy.ts'
import { publishVersion } from './publish-version.ts'
import { forgetPublished } from './published.ts'
import { findVersion, listLatest, type StoredVersion } from './store.ts'

/** Ids of what was published, and of what had been published before with the same content. */
export interface Publication {
  readonly published: readonly string[]
  readonly unchanged: readonly string[]
}

/**
 * Publishes definitions as immutable versions: all of them, or none. Publishing the same content again changes nothing,
 * so every process may do it when it starts.
 * @throws catalogue.definition_faulty, catalogue.version_reused for content that changed under a published version,
 * catalogue.version_lower
 */
export async function publishServices(ctx: Ctx, definitions: readonly PublicService[]): Promise<Publication> {
  if (!mayPublish(ctx.actor)) throw platformErrors.not_permitted()
  const latest = new Map((await listLatest(ctx.tx)).map((stored) => [stored.service.id, stored]))
  const published: string[] = []
  const unchanged: string[] = []
  for (const service of definitions) {
    const { id } = service
    const hash = hashDefinition(service)
    if (await isPublished(ctx, service, hash, latest.get(id))) {
      unchanged.push(id)
      continue
    }
    await publishVersion(ctx, service, { hash, latest: latest.get(id)?.service.version ?? 0 })
    published.push(id)
  }
  forgetPublished()
  return { published, unchanged }
}

/** Also below the version on offer: owners publish higher ones while the folder stays as it was. */
async function isPublished(
  ctx: Ctx,
  { id, version }: PublicService,
  hash: string,
  latest: StoredVersion | undefined,
): Promise<boolean> {
  if (!latest || version > latest.service.version) return false
  const stored = version === latest.service.version ? latest : await findVersion(ctx.tx, id, version)
  return stored?.hash === hash
}
