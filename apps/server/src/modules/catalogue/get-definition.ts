import type { PublicService } from '@diwan/service-kit'
import type { Ctx } from '../../platform/context.ts'
import { platformErrors } from '../../platform/http/errors.ts'
import { errors } from './errors.ts'
import { findVersion } from './store.ts'
import { listDrafts } from './store/drafts.ts'

/**
 * A version as it was published or, before that, as its open draft has it: what is proposed is measured before anybody
 * is offered it. For the platform itself alone.
 * @throws catalogue.version_not_found
 */
export async function getDefinition(ctx: Ctx, serviceId: string, version: number): Promise<PublicService> {
  if (ctx.actor.kind !== 'system') throw platformErrors.not_permitted()
  const stored = await findVersion(ctx.tx, serviceId, version)
  if (stored) return stored.service
  const drafts = await listDrafts(ctx.tx, serviceId)
  const draft = drafts.find(({ service, state }) => service.version === version && state === 'proved')
  if (!draft) throw errors.version_not_found({ values: { service: serviceId, version } })
  return draft.service
}
