import type { Ctx } from '../../platform/context.ts'
import { errors } from './errors.ts'
import { requireAdministrator } from './require-administrator.ts'
import { retryParked, wasActedOn } from './store.ts'

/**
 * Makes a parked job due again, with all its attempts. Doing it again changes nothing.
 * @throws operations.job_not_found for what never was a parked job
 */
export async function retryJob(ctx: Ctx, id: string): Promise<number> {
  const { accountId } = requireAdministrator(ctx)
  const count = await retryParked(ctx.tx, { id, kind: null }, { by: accountId, at: ctx.now })
  if (count === 0 && !(await wasActedOn(ctx.tx, id))) throw errors.job_not_found()
  return count
}

/** The same for all parked jobs of a kind. @returns how many there were */
export async function retryJobsOfKind(ctx: Ctx, kind: string): Promise<number> {
  const { accountId } = requireAdministrator(ctx)
  return retryParked(ctx.tx, { id: null, kind }, { by: accountId, at: ctx.now })
}
