import type { Ctx } from '../../platform/context.ts'
import { enqueue, job } from '../../platform/jobs.ts'
import { beginInstance } from './begin-instance.ts'
import { lockActive } from './lock-active.ts'
import { subjectOf } from './subject-of.ts'
import { findStartByMessage } from './store/start-events.ts'
import { findReceiver, lockWaitingMessage, markDelivered, stillWaits, type ThrownEvent } from './store/thrown-events.ts'
import { transition } from './transition.ts'

interface DeliverPayload {
  readonly eventId: string
}

/**
 * Hands a message to its receiver. The message is locked first, so that of several jobs for it one delivers it; it
 * stays where it is while nobody waits for it. Receipt, the mark on the message and the deletion of the job commit
 * together.
 */
export const deliverMessage = job<DeliverPayload>('workflow.deliver-message', async (ctx, { eventId }) => {
  const message = await lockWaitingMessage(ctx.tx, eventId)
  if (message && (await handOver(ctx, message))) await markDelivered(ctx.tx, eventId, ctx.now)
})

async function handOver(ctx: Ctx, message: ThrownEvent): Promise<boolean> {
  const { names, correlation, variables } = message
  const receiver = await findReceiver(ctx.tx, message)
  if (!receiver) return startBy(ctx, message)
  const { instanceId, tokenId, ref: elementId } = receiver
  if (!(await lockActive(ctx, instanceId)) || !(await stillWaits(ctx.tx, receiver, names))) {
    // It has gone on meanwhile. Another search in a transaction of its own, so that no two instances are ever locked.
    await enqueue(ctx, { kind: 'workflow.deliver-message', payload: { eventId: message.id } })
    return false
  }
  await transition(ctx, instanceId, { kind: 'message', channels: names, correlation, tokenId, elementId, variables })
  return true
}

async function startBy(ctx: Ctx, message: ThrownEvent): Promise<boolean> {
  const starting = await findStartByMessage(ctx.tx, message.names)
  if (!starting) return false
  const { processId, version, elementId: from } = starting
  const subject = subjectOf(message, processId)
  await beginInstance(ctx, { processId, version, subject, variables: message.variables, from })
  return true
}
