import type { PublicService } from '@diwan/service-kit'
import type { Ctx } from '../../platform/context.ts'
import { errors } from './errors.ts'
import { findOffered, findPublishedVersion } from './published.ts'

/**
 * The definition of a service as it is offered now, or in the version that a case began with.
 * @throws catalogue.unknown_service, also for a service that is retired when no version is named
 */
export async function getService(
  ctx: Pick<Ctx, 'tx' | 'now'>,
  serviceId: string,
  version?: number,
): Promise<PublicService> {
  const stored =
    version === undefined ? await findOffered(ctx, serviceId) : await findPublishedVersion(ctx, serviceId, version)
  if (!stored) throw errors.unknown_service()
  return stored.service
}
