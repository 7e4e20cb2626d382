import type { Ctx } from '../../platform/context.ts'
import { errors } from './errors.ts'
import { requireAdministrator } from './require-administrator.ts'
import { isReason } from './rules.ts'
import { discardParked, wasActedOn } from './store.ts'

export interface DiscardJob {
  readonly id: string
  readonly reason: string
}

/**
 * Gives a parked job up for good. Doing it again changes nothing.
 * @throws operations.reason_needed, operations.job_not_found
 */
export async function discardJob(ctx: Ctx, { id, reason }: DiscardJob): Promise<void> {
  const { accountId } = requireAdministrator(ctx)
  if (!isReason(reason)) throw errors.reason_needed()
  const isDone = await discardParked(ctx.tx, id, reason.trim(), { by: accountId, at: ctx.now })
  if (!isDone && !(await wasActedOn(ctx.tx, id))) throw errors.job_not_found()
}
