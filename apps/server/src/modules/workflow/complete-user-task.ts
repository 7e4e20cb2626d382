import type { Ctx } from '../../platform/context.ts'
import { ProcessFault } from './engine/process-fault.ts'
import type { Signal, Variables } from './engine/state.ts'
import { errors } from './errors.ts'
import { getProcessInstance } from './get-process-instance.ts'
import { processInstance, type ProcessInstance } from './process-instance.ts'
import { wasCompletedBy } from './store/instances.ts'
import { transition } from './transition.ts'

export interface CompleteUserTask {
  readonly instanceId: string
  readonly taskId: string
  /** One of the task's outcomes; becomes the variable `outcome`. */
  readonly outcome?: string
  readonly variables?: Variables
  /** The same task completed with the same key a second time is answered without effect. */
  readonly idempotencyKey?: string
}

/**
 * Completes an open task and runs on. The caller has authorised it. Concurrent calls for one instance wait for each
 * other; of two for the same task the second is refused, unless it carries the key of the first.
 * @throws workflow.task_not_open, workflow.instance_ended, workflow.outcome_required, workflow.outcome_not_offered
 */
export async function completeUserTask(ctx: Ctx, input: CompleteUserTask): Promise<ProcessInstance> {
  const { instanceId, taskId, outcome, variables, idempotencyKey } = input
  const happening: Signal = {
    kind: 'complete-task',
    tokenId: taskId,
    ...(outcome === undefined ? {} : { outcome }),
    ...(variables ? { variables } : {}),
    ...(idempotencyKey ? { idempotencyKey } : {}),
  }
  try {
    const { instance, process } = await transition(ctx, instanceId, happening)
    return processInstance(instance, process)
  } catch (error) {
    if (!(error instanceof ProcessFault)) throw error
    if (idempotencyKey && (await wasCompletedBy(ctx.tx, instanceId, taskId, idempotencyKey))) {
      return getProcessInstance(ctx, instanceId)
    }
    throw problemOf(error, outcome)
  }
}

function problemOf(fault: ProcessFault, outcome = ''): Error {
  switch (fault.code) {
    case 'not_active':
      return errors.instance_ended()
    case 'no_such_token':
    case 'not_a_user_task':
      return errors.task_not_open()
    case 'outcome_required':
      return errors.outcome_required()
    case 'outcome_not_offered':
      return errors.outcome_not_offered({ values: { outcome } })
    default:
      return fault
  }
}
