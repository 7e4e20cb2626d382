import type { Ctx } from '../../platform/context.ts'
import { listHistoryOf, type HistoryRow } from './store/instances.ts'

/** Everything that happened to an instance, in order, without a gap. */
export const listHistory = (ctx: Ctx, instanceId: string): Promise<HistoryRow[]> => listHistoryOf(ctx.tx, instanceId)
