import type { Ctx } from '../../platform/context.ts'
import type { Application } from './schema.ts'
import { listOthersAlike } from './store/applications.ts'

/** An application that ended longer ago is no duplicate any more. */
const recentDays = 90
const dayMs = 86_400_000

export type Duplicate = Pick<Application, 'id' | 'reference' | 'status' | 'submittedAt' | 'endedAt'>

/** Other applications for the same person and service that are open or ended lately; for nobody signed in, none. */
export async function findDuplicates(ctx: Pick<Ctx, 'tx' | 'now'>, application: Application): Promise<Duplicate[]> {
  if (application.personId === null) return []
  return listOthersAlike(ctx, application, new Date(ctx.now.getTime() - recentDays * dayMs))
}
