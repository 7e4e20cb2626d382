import type { Ctx } from '../../platform/context.ts'
import { ProcessFault } from './engine/process-fault.ts'
import type { Variables } from './engine/state.ts'
import { errors } from './errors.ts'
import { processInstance, type ProcessInstance } from './process-instance.ts'
import { transition } from './transition.ts'

export interface SetVariables {
  readonly instanceId: string
  readonly variables: Variables
}

/**
 * Changes data of a running instance; conditional events that wait for it occur in the same transaction. The caller
 * has authorised it.
 * @throws workflow.instance_not_found, workflow.instance_ended, workflow.variables_too_large
 */
export async function setVariables(ctx: Ctx, { instanceId, variables }: SetVariables): Promise<ProcessInstance> {
  try {
    const { instance, process } = await transition(ctx, instanceId, { kind: 'set-variables', variables })
    return processInstance(instance, process)
  } catch (error) {
    if (error instanceof ProcessFault && error.code === 'not_active') throw errors.instance_ended()
    throw error
  }
}
