import type { PublicService } from '@diwan/service-kit'
import type { Ctx } from '../../platform/context.ts'
import { emit } from '../../platform/events.ts'
import { errors } from './errors.ts'
import { findDefinitionFaults } from './prove-definition.ts'
import { findVersion, insertVersion } from './store.ts'

interface PublishVersion {
  readonly hash: string
  /** The highest version that is published; 0 for a new service. */
  readonly latest: number
}

/** Proves and stores one version, whoever publishes it. Authorisation is the caller's. */
export async function publishVersion(
  ctx: Ctx,
  service: PublicService,
  { hash, latest }: PublishVersion,
): Promise<void> {
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
