import type { Ctx } from '../../platform/context.ts'
import { assignTask } from './assign-task.ts'
import type { BulkResult } from './carry-out-bulk.ts'
import { requireOfficer } from './require-officer.ts'
import { obstacleTo } from './rules.ts'
import { lockTask } from './store/tasks.ts'

/** Gives out tasks as it was shown; what somebody has taken on meanwhile stays with whoever has it. */
export async function carryOutBalance(ctx: Ctx, gifts: readonly string[]): Promise<BulkResult> {
  const officer = requireOfficer(ctx)
  let done = 0
  for (const gift of [...new Set(gifts)].sort()) {
    const [taskId = '', accountId = ''] = gift.split(':')
    const task = await lockTask(ctx.tx, taskId)
    if (!task || task.claimedBy !== null || obstacleTo('assign', officer, task) !== null) continue
    await assignTask(ctx, taskId, accountId)
    done += 1
  }
  return { done, left: gifts.length - done }
}
