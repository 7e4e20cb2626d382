import { randomUUID } from 'node:crypto'
import type { Ctx } from '../../platform/context.ts'
import { normalise } from '../search/index.ts'
import type { OpenTask } from './schema.ts'
import { insertTask } from './store/tasks.ts'

/** Puts a task into the queue of its entity, in the transaction of the case that needs it. */
export const openTask = (ctx: Ctx, task: OpenTask): Promise<void> =>
  insertTask(ctx.tx, randomUUID(), task, wordsOf(task.applicantName))

function wordsOf(name: OpenTask['applicantName']): string[] {
  return name ? [...new Set(normalise(`${name.ar} ${name.en}`).split(' ').filter(Boolean))] : []
}
