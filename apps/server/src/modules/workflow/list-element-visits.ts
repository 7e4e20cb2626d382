import type { Ctx } from '../../platform/context.ts'
import { listVisits } from './store/visits.ts'

/** One visit of a case to an activity. */
export interface Visit {
  readonly elementId: string
  readonly from: Date
  readonly to: Date
}

/** Most cases measured at once: enough for a median, little to read. */
export const mostMeasured = 1_000

/** How long activities took in these instances, from their history. Activities that still go on are left out. */
export const listElementVisits = (ctx: Pick<Ctx, 'tx'>, instanceIds: readonly string[]): Promise<Visit[]> =>
  listVisits(ctx.tx, instanceIds.slice(0, mostMeasured))
