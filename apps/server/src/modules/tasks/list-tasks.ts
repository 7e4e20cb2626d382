import type { Ctx } from '../../platform/context.ts'
import { visibleRoles } from './policy.ts'
import { requireOfficer } from './require-officer.ts'
import { searchKey } from './rules.ts'
import type { QueueQuery, Task } from './schema.ts'
import { countQueue, countStates, listQueue, listServicesInQueue, type QueueFigures, type ServiceInQueue } from './store.ts'

export const queuePageSize = 25

export interface Queue {
  readonly tasks: readonly Task[]
  /** Tasks that match the filters. */
  readonly total: number
  readonly pages: number
  /** Of the whole queue, whatever the filters. */
  readonly figures: QueueFigures
  readonly services: readonly ServiceInQueue[]
}

/** One page of the officer's queue: own entity, own roles; what is due first comes first. */
export async function listTasks(ctx: Ctx, query: QueueQuery): Promise<Queue> {
  const officer = requireOfficer(ctx)
  const filter = {
    entityId: officer.entityId,
    roles: visibleRoles(officer),
    accountId: officer.accountId,
    now: ctx.now,
    serviceId: query.service || null,
    state: query.state || 'all',
    reference: searchKey(query.q ?? '') || null,
  }
  const tasks = await listQueue(ctx.tx, filter, (query.page - 1) * queuePageSize, queuePageSize)
  const total = await countQueue(ctx.tx, filter)
  return {
    tasks,
    total,
    pages: Math.max(1, Math.ceil(total / queuePageSize)),
    figures: await countStates(ctx.tx, filter),
    services: await listServicesInQueue(ctx.tx, filter),
  }
}
