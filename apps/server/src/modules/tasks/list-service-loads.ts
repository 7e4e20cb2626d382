import type { PublicService } from '@diwan/service-kit'
import type { Ctx } from '../../platform/context.ts'
import { listServices } from '../catalogue/index.ts'
import { requireOfficer } from './require-officer.ts'
import { countByService } from './store/loads.ts'

export interface OwnedService {
  readonly service: PublicService
  /** Tasks of officers that wait now. */
  readonly open: number
  readonly unclaimed: number
  readonly overdue: number
}

/** The services of the officer's entity and of its parts, with the work that waits in each. Figures only, no cases. */
export async function listServiceLoads(ctx: Ctx): Promise<OwnedService[]> {
  const { entityId } = requireOfficer(ctx)
  const { services } = await listServices(ctx, { entity: entityId, limit: 500 })
  const counted = await countByService(ctx.tx, services.map(({ id }) => id), ctx.now)
  const none = { open: 0, unclaimed: 0, overdue: 0 }
  return services.map((service) => {
    const { open, unclaimed, overdue } = counted.find(({ serviceId }) => serviceId === service.id) ?? none
    return { service, open, unclaimed, overdue }
  })
}
