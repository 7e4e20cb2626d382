import type { Ctx } from '../../platform/context.ts'
import { listOfficers } from '../identity/index.ts'
import { isSupervisor, visibleRoles } from './policy.ts'
import { requireOfficer } from './require-officer.ts'
import { nextDay, searchKey, startOfDay } from './rules.ts'
import type { QueueQuery, Task } from './schema.ts'
import {
  countQueue,
  countStates,
  listQueue,
  listServicesInQueue,
  mostCounted,
  type QueueFigures,
  type ServiceInQueue,
} from './store/queue.ts'
import { workingClock } from './working-clock.ts'

export const queuePageSize = 25

export interface Colleague {
  readonly id: string
  readonly name: { readonly ar: string; readonly en: string }
  readonly roles: readonly string[]
}

export interface Queue {
  readonly tasks: readonly Task[]
  /** Tasks that match the filters, counted up to a thousand. */
  readonly total: number
  readonly pages: number
  /** There are more than can be paged through: the list wants narrowing. */
  readonly isCut: boolean
  /** Of the whole queue, whatever the filters. */
  readonly figures: QueueFigures
  readonly services: readonly ServiceInQueue[]
  /** Officers whose queues a supervisor may look at; empty for others. */
  readonly colleagues: readonly Colleague[]
}

/** One page of the officer's queue: own entity, own roles; urgent first, then what is due first. */
export async function listTasks(ctx: Ctx, query: QueueQuery): Promise<Queue> {
  const officer = requireOfficer(ctx)
  const clock = workingClock()
  const day = (name: 'from' | 'until') => startOfDay([query[`${name}-day`], query[`${name}-month`], query[`${name}-year`]], clock)
  const filter = {
    entityId: officer.entityId,
    roles: visibleRoles(officer),
    accountId: officer.accountId,
    now: ctx.now,
    serviceId: query.service || null,
    role: query.role || null,
    officerId: query.officer || null,
    state: query.state || 'all',
    reference: searchKey(query.q ?? '') || null,
    from: day('from'),
    until: nextDay(day('until')),
  }
  const tasks = await listQueue(ctx.tx, filter, (query.page - 1) * queuePageSize, queuePageSize)
  const counted = await countQueue(ctx.tx, filter)
  const total = Math.min(counted, mostCounted)
  return {
    tasks,
    total,
    pages: Math.max(1, Math.ceil(total / queuePageSize)),
    isCut: counted > mostCounted,
    figures: await countStates(ctx.tx, filter),
    services: await listServicesInQueue(ctx.tx, filter),
    colleagues: isSupervisor(officer) ? await listOfficers(ctx, officer.entityId) : [],
  }
}
