import { on } from '../../platform/events.ts'
import { openTask } from './open-task.ts'

export const onTaskOpened = on('application.task-opened', (ctx, task) => openTask(ctx, task))
