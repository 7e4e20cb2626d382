import type { Ctx } from '../../platform/context.ts'
import { errors } from './errors.ts'
import { loadDefinition } from './load-definition.ts'
import { describeProgress, type Progress } from './progress.ts'
import { findInstance, listHistoryOf } from './store/instances.ts'
import { clockOf } from './transition.ts'

/** @throws workflow.instance_not_found */
export async function getProgress(ctx: Ctx, instanceId: string): Promise<Progress> {
  const instance = await findInstance(ctx.tx, instanceId)
  if (!instance) throw errors.instance_not_found()
  const process = await loadDefinition(ctx, instance.processId, instance.processVersion)
  const history = await listHistoryOf(ctx.tx, instanceId)
  return describeProgress(process, { state: instance.state, history, clock: clockOf(ctx) })
}
