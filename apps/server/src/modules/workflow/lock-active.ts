import type { Ctx } from '../../platform/context.ts'
import { configuration } from './configuration.ts'
import { findInstance, lockInstance } from './store/instances.ts'

/** Locks subject and instance, in this order. False when the instance has ended. */
export async function lockActive(ctx: Ctx, instanceId: string): Promise<boolean> {
  const instance = await findInstance(ctx.tx, instanceId)
  if (instance?.state.status !== 'active') return false
  await configuration().lockSubject?.(ctx, instance.subject)
  return (await lockInstance(ctx.tx, instanceId))?.state.status === 'active'
}
