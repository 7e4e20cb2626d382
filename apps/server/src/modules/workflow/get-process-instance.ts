import type { Ctx } from '../../platform/context.ts'
import { errors } from './errors.ts'
import type { Subject } from './events.ts'
import { loadDefinition } from './load-definition.ts'
import { processInstance, type ProcessInstance } from './process-instance.ts'
import { findInstance, listInstancesOf, type StoredInstance } from './store/instances.ts'

const view = async (ctx: Ctx, stored: StoredInstance): Promise<ProcessInstance> =>
  processInstance(stored, await loadDefinition(ctx, stored.processId, stored.processVersion))

/** @throws workflow.instance_not_found */
export async function getProcessInstance(ctx: Ctx, instanceId: string): Promise<ProcessInstance> {
  const stored = await findInstance(ctx.tx, instanceId)
  if (!stored) throw errors.instance_not_found()
  return view(ctx, stored)
}

/** All instances about a subject, oldest first. */
export async function listProcessInstances(ctx: Ctx, subject: Subject): Promise<ProcessInstance[]> {
  const views: ProcessInstance[] = []
  for (const stored of await listInstancesOf(ctx.tx, subject)) views.push(await view(ctx, stored))
  return views
}
