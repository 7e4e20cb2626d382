/** Work queues of officers. */
import { onApplicationDeciding } from './on-application-deciding.ts'
import { onMessageReceived, onMessageSent } from './on-message.ts'
import { onTaskClosed } from './on-task-closed.ts'
import { onTaskOpened } from './on-task-opened.ts'

export { claimTask } from './claim-task.ts'
export { releaseTask } from './release-task.ts'
export { requireTaskFor } from './require-task-for.ts'
export { listTasks, type Queue } from './list-tasks.ts'
export { listTasksOfApplication } from './list-tasks-of-application.ts'
export { routes } from './routes.ts'
export { permissions } from './policy.ts'
export { errors } from './errors.ts'
export type { OpenTask, QueueState, Task, TaskKey } from './schema.ts'

export const subscriptions = [onTaskOpened, onTaskClosed, onApplicationDeciding, onMessageReceived, onMessageSent]
