import { randomUUID } from 'node:crypto'
import type { Ctx } from '../../platform/context.ts'
import type { OpenTask } from './schema.ts'
import { insertTask } from './store.ts'

/** Puts a task into the queue of its entity, in the transaction of the case that needs it. */
export const openTask = (ctx: Ctx, task: OpenTask): Promise<void> => insertTask(ctx.tx, randomUUID(), task)
