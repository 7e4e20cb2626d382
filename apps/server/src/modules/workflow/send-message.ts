import { randomUUID } from 'node:crypto'
import type { Ctx } from '../../platform/context.ts'
import type { Variables } from './engine/state.ts'
import type { Subject } from './events.ts'
import { insertThrownEvent } from './store/thrown-events.ts'
import { checkSize } from './transition.ts'

export interface SendMessage {
  /** Name of the BPMN message. */
  readonly name: string
  /** What the receiver's `diwan:correlation` must give; a receiver without one takes every message of the name. */
  readonly correlation?: string
  /** Only for instances about it; what a newly started instance is about. */
  readonly subject?: Subject
  /** Join the variables of the receiver. */
  readonly variables?: Variables
  /** The same message sent with the same key a second time has no effect. */
  readonly idempotencyKey?: string
}

/**
 * Sends a message to one receiver: the instance that has waited longest for it, else a new instance of the process
 * that it starts. Without either it is kept until there is one. Delivered by a job after the commit. The caller has
 * authorised it.
 * @throws workflow.variables_too_large
 */
export async function sendMessage(ctx: Pick<Ctx, 'tx' | 'now'>, input: SendMessage): Promise<void> {
  const { name, correlation, subject, variables = {}, idempotencyKey } = input
  checkSize(variables)
  await insertThrownEvent(ctx.tx, {
    id: randomUUID(),
    kind: 'message',
    names: [name],
    correlation: correlation ?? null,
    subject: subject ?? null,
    senderId: null,
    variables,
    key: idempotencyKey ? `message:${idempotencyKey}` : null,
    at: ctx.now,
  })
}
