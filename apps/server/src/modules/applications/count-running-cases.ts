import type { Ctx } from '../../platform/context.ts'
import { countRunning } from './store/running-cases.ts'

/** Cases of a service that have not ended, by the version they keep: what goes on when its offer ends. */
export const countRunningCases = async (ctx: Ctx, serviceId: string): Promise<ReadonlyMap<number, number>> =>
  new Map((await countRunning(ctx.tx, serviceId)).map(({ version, count }) => [version, count]))
