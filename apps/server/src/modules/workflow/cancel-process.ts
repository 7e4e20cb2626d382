import type { Ctx } from '../../platform/context.ts'
import { ProcessFault } from './engine/process-fault.ts'
import { errors } from './errors.ts'
import { processInstance, type ProcessInstance } from './process-instance.ts'
import { transition } from './transition.ts'

export interface CancelProcess {
  readonly instanceId: string
  /** Such as `withdrawn`. */
  readonly outcome: string
  /** Code or short text for the history; no personal data. */
  readonly reason: string
}

/**
 * Ends an instance wherever it stands: open tasks are cancelled, waiting jobs dropped. The caller has authorised it.
 */
export async function cancelProcess(
  ctx: Ctx,
  { instanceId, outcome, reason }: CancelProcess,
): Promise<ProcessInstance> {
  try {
    const { instance, process } = await transition(ctx, instanceId, { kind: 'cancel', outcome, reason })
    return processInstance(instance, process)
  } catch (error) {
    if (error instanceof ProcessFault && error.code === 'not_active') throw errors.instance_ended()
    throw error
  }
}
