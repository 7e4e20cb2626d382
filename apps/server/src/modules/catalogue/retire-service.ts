import type { Ctx } from '../../platform/context.ts'
import { emit } from '../../platform/events.ts'
import { findAccount } from '../identity/index.ts'
import { errors } from './errors.ts'
import { mayPublish } from './policy.ts'
import { findOffered, forgetPublished } from './published.ts'
import { requireReason } from './reason.ts'
import { requireOwnerOf } from './require-owner.ts'
import { insertRetirement } from './store.ts'

/**
 * Ends the offer of a service: the platform itself, or an owner who says why. Cases that have begun go on with their
 * version; a higher version brings the service back.
 * @throws catalogue.unknown_service, also when it is retired already; catalogue.reason_needed
 */
export async function retireService(ctx: Ctx, serviceId: string, typed = ''): Promise<void> {
  const offered = await findOffered(ctx, serviceId)
  if (!offered) throw errors.unknown_service()
  const owner = mayPublish(ctx.actor) ? null : requireOwnerOf(ctx, offered.service)
  const { version } = offered.service
  const inserted = await insertRetirement(ctx.tx, serviceId, {
    version,
    retiredAt: ctx.now,
    retiredBy: owner?.accountId ?? null,
    retiredByName: owner ? ((await findAccount(ctx, owner.accountId))?.name ?? null) : null,
    reason: owner ? requireReason(typed) : null,
  })
  if (inserted) await emit(ctx, 'service.retired', { serviceId, version })
  forgetPublished()
}
