import { randomUUID } from 'node:crypto'
import { actorLabel, type Ctx } from '../../platform/context.ts'
import { drive } from './engine/drive.ts'
import { start } from './engine/interpreter.ts'
import type { Variables } from './engine/state.ts'
import { subscriptionsOf } from './engine/subscriptions.ts'
import type { Subject } from './events.ts'
import { loadDefinition } from './load-definition.ts'
import { processInstance, type ProcessInstance } from './process-instance.ts'
import { insertInstance, type StoredInstance } from './store/instances.ts'
import { throwOutside } from './throw-outside.ts'
import { checkSize, clockOf, decider, tell } from './transition.ts'

export interface Beginning {
  readonly processId: string
  readonly version: number
  readonly subject: Subject
  readonly variables: Variables
  readonly limits?: Readonly<Record<string, string>>
  /** The start event that has occurred; the plain start otherwise. */
  readonly from?: string
}

/** Writes a new instance that has run until every token rests. @throws ProcessFault no_start */
export async function beginInstance(ctx: Ctx, beginning: Beginning): Promise<ProcessInstance> {
  const { processId, version, subject, variables, limits = {}, from } = beginning
  const process = await loadDefinition(ctx, processId, version)
  const id = randomUUID()
  const clock = clockOf(ctx)
  const steps = start(process, { variables, limits, clock, ...(from === undefined ? {} : { from }) })
  const done = await drive(steps, decider(ctx, id, subject))
  checkSize(done.state.variables)
  const instance = { id, processId, processVersion: version, subject }
  const subscriptions = { opened: subscriptionsOf(process, done.state, clock), closed: [] }
  await insertInstance(ctx.tx, instance, done, { at: ctx.now, actor: actorLabel(ctx.actor), subscriptions })
  await throwOutside(ctx, instance, done.thrown)
  await tell(ctx, process, instance, done)
  const stored: StoredInstance = {
    ...instance,
    state: done.state,
    revision: 1,
    historyLength: done.history.length,
    startedAt: ctx.now,
    endedAt: done.ended ? ctx.now : null,
  }
  return processInstance(stored, process)
}
