import type { Ctx } from '../../platform/context.ts'
import { emit } from '../../platform/events.ts'
import { platformErrors } from '../../platform/http/errors.ts'
import { errors } from './errors.ts'
import { mayPublish } from './policy.ts'
import { findOffered, forgetPublished } from './published.ts'
import { insertRetirement } from './store.ts'

/** Ends the offer of a service. Cases that have begun go on; a higher version brings the service back. */
export async function retireService(ctx: Ctx, serviceId: string): Promise<void> {
  if (!mayPublish(ctx.actor)) throw platformErrors.not_permitted()
  const offered = await findOffered(ctx, serviceId)
  if (!offered) throw errors.unknown_service()
  const { version } = offered.service
  if (await insertRetirement(ctx.tx, serviceId, version, ctx.now))
    await emit(ctx, 'service.retired', { serviceId, version })
  forgetPublished()
}
