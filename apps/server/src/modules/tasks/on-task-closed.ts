import { on } from '../../platform/events.ts'
import { setClosed } from './store/tasks.ts'

/** Tasks of applicants are closed by the same event; they were never in a queue, so nothing happens. */
export const onTaskClosed = on('workflow.task-closed', (ctx, { instanceId, taskId, how, outcome }) =>
  setClosed(ctx.tx, { instanceId, taskId }, { status: how, outcome, at: ctx.now }),
)
