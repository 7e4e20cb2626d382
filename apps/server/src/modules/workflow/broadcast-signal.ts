import { randomUUID } from 'node:crypto'
import type { Ctx } from '../../platform/context.ts'
import type { Variables } from './engine/state.ts'
import type { Subject } from './events.ts'
import { insertThrownEvent } from './store/thrown-events.ts'
import { checkSize } from './transition.ts'

export interface BroadcastSignal {
  /** Name of the BPMN signal. */
  readonly signal: string
  /** What newly started instances are about. */
  readonly subject?: Subject
  /** Join the variables of every receiver. */
  readonly variables?: Variables
  /** The same signal broadcast with the same key a second time has no effect. */
  readonly idempotencyKey?: string
}

/**
 * Reaches every instance that waits for the signal now, by a job each, and starts an instance of every process that
 * the signal starts. Nobody who begins to wait later hears it. The caller has authorised it.
 * @throws workflow.variables_too_large
 */
export async function broadcastSignal(ctx: Pick<Ctx, 'tx' | 'now'>, input: BroadcastSignal): Promise<void> {
  const { signal, subject, variables = {}, idempotencyKey } = input
  checkSize(variables)
  await insertThrownEvent(ctx.tx, {
    id: randomUUID(),
    kind: 'signal',
    names: [signal],
    correlation: null,
    subject: subject ?? null,
    senderId: null,
    variables,
    key: idempotencyKey ? `signal:${idempotencyKey}` : null,
    at: ctx.now,
  })
}
