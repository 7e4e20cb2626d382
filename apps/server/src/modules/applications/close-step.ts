import type { Ctx } from '../../platform/context.ts'
import type { TaskClosed } from '../workflow/index.ts'
import { getApplicationById, updateApplication } from './store/applications.ts'

/**
 * A step is done: until the next one waits for a person, the application is being carried out. Told before the next step
 * opens and before the end, which then have the last word. A cancelled step leaves the state to what cancelled it.
 */
export async function closeStep(ctx: Ctx, { subject, how }: TaskClosed): Promise<void> {
  if (how !== 'completed') return
  const application = await getApplicationById(ctx, subject.id, { lock: true })
  await updateApplication(ctx, application, { status: 'in-progress' })
}
