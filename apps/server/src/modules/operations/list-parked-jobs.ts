import type { Ctx } from '../../platform/context.ts'
import { errors } from './errors.ts'
import { requireAdministrator } from './require-administrator.ts'
import { withoutPersonalData } from './rules.ts'
import type { ParkedJob, ParkedKind } from './schema.ts'
import { countParkedKinds, findParked, listParked, type ParkedRow } from './store.ts'

/** More are not looked through one by one: they are retried by kind. */
export const listLimit = 100

export interface ParkedJobs {
  readonly kinds: readonly ParkedKind[]
  readonly jobs: readonly ParkedJob[]
}

const shown = ({ lastError, ...job }: ParkedRow): ParkedJob => ({
  ...job,
  lastError: withoutPersonalData(lastError ?? ''),
})

/** Kinds with their counts, and the jobs that were parked last, of one kind or of all. */
export async function listParkedJobs(ctx: Ctx, kind?: string): Promise<ParkedJobs> {
  requireAdministrator(ctx)
  const jobs = await listParked(ctx.tx, kind || null, listLimit)
  return { kinds: await countParkedKinds(ctx.tx), jobs: jobs.map(shown) }
}

/** @throws operations.job_not_found */
export async function getParkedJob(ctx: Ctx, id: string): Promise<ParkedJob> {
  requireAdministrator(ctx)
  const job = await findParked(ctx.tx, id)
  if (!job) throw errors.job_not_found()
  return shown(job)
}
