import type { PublicService } from '@diwan/service-kit'
import type { Ctx } from '../../platform/context.ts'
import { emit } from '../../platform/events.ts'
import { platformErrors } from '../../platform/http/errors.ts'
import { hashDefinition } from './definition-hash.ts'
import { errors } from './errors.ts'
import { mayPublish } from './policy.ts'
import { findDefinitionFaults } from './prove-definition.ts'
import { forgetPublished } from './published.ts'
import { findVersion, insertVersion, listLatest } from './store.ts'

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
    const { id, version } = service
    const hash = hashDefinition(service)
    if (latest.get(id)?.service.version === version && latest.get(id)?.hash === hash) {
      unchanged.push(id)
      continue
    }
    await publishOne(ctx, service, hash, latest.get(id)?.service.version ?? 0)
    published.push(id)
  }
  forgetPublished()
  return { published, unchanged }
}

async function publishOne(ctx: Ctx, service: PublicService, hash: string, latest: number): Promise<void> {
  const { id, version } = service
  if (version < latest) throw errors.version_lower({ values: { service: id, version, latest } })
  const faults = findDefinitionFaults(service)
  if (faults.length > 0) throw errors.definition_faulty({ values: { service: id, faults: faults.join('; ') } })
  if (await insertVersion(ctx.tx, service, hash, ctx.now)) {
    await emit(ctx, 'service.published', { service })
    return
  }
  // Another process starting at the same time was first: the same content is fine.
  const stored = await findVersion(ctx.tx, id, version)
  if (stored?.hash !== hash) throw errors.version_reused({ values: { service: id, version } })
}
