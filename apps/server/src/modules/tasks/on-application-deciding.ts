import { on } from '../../platform/events.ts'
import { requireTaskFor } from './require-task-for.ts'

/**
 * Whoever took a task on decides it: for colleagues, supervisors too, it has to be returned first. The lock stays until
 * the decision is written, so that nobody takes the task on meanwhile.
 */
export const onApplicationDeciding = on('application.deciding', async (ctx, { instanceId, taskId }) => {
  await requireTaskFor(ctx, { instanceId, taskId })
})
