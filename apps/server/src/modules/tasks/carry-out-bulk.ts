import type { Ctx } from '../../platform/context.ts'
import { assignTask } from './assign-task.ts'
import { claimTask } from './claim-task.ts'
import { errors } from './errors.ts'
import { releaseTask } from './release-task.ts'
import { requireOfficer } from './require-officer.ts'
import { actionsFor, obstacleTo } from './rules.ts'
import { priorities, type BulkRequest, type Task } from './schema.ts'
import { lockTask, setPriority } from './store/tasks.ts'
import { texts } from './texts.ts'

export interface BulkResult {
  readonly done: number
  /** Tasks that somebody else changed meanwhile, or that it is not possible for. */
  readonly left: number
}

/**
 * Does to all tasks what can be done, in one transaction, and counts the rest: a task that a colleague took on between
 * preview and agreement does not undo the others. Locked in the order of their ids, so that two such actions never wait
 * for each other.
 * @throws not_supervisor, incomplete_bulk
 */
export async function carryOutBulk(ctx: Ctx, request: BulkRequest): Promise<BulkResult> {
  const officer = requireOfficer(ctx)
  if (!actionsFor(officer).includes(request.do)) throw errors.not_supervisor()
  const act = actOf(ctx, request)
  const ids = [...new Set([request.task ?? []].flat())].sort()
  let done = 0
  for (const id of ids) {
    const task = await lockTask(ctx.tx, id)
    if (!task || obstacleTo(request.do, officer, task) !== null) continue
    await act(task)
    done += 1
  }
  return { done, left: ids.length - done }
}

function actOf(ctx: Ctx, { do: action, officer, priority }: BulkRequest): (task: Task) => Promise<unknown> {
  switch (action) {
    case 'claim':
      return ({ id }) => claimTask(ctx, id)
    case 'release':
      return ({ id }) => releaseTask(ctx, id)
    case 'assign':
      if (!officer) throw errors.incomplete_bulk({ issues: [{ field: 'officer', text: texts.officerNeeded }] })
      return ({ id }) => assignTask(ctx, id, officer)
    case 'prioritise': {
      const chosen = priorities.find((value) => String(value) === priority)
      if (!chosen) throw errors.incomplete_bulk({ issues: [{ field: 'priority', text: texts.priorityNeeded }] })
      return ({ id }) => setPriority(ctx.tx, id, chosen)
    }
  }
}
