import type { Ctx } from '../../platform/context.ts'
import { maySee } from './policy.ts'
import { requireOfficer } from './require-officer.ts'
import type { Task } from './schema.ts'
import { listByApplication } from './store/tasks.ts'

/** All tasks of a case that the officer may see, closed ones too, oldest first. */
export async function listTasksOfApplication(ctx: Ctx, applicationId: string): Promise<Task[]> {
  const officer = requireOfficer(ctx)
  return (await listByApplication(ctx.tx, applicationId)).filter((task) => maySee(officer, task))
}
