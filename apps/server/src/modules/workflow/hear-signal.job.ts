import { job } from '../../platform/jobs.ts'
import { ProcessFault } from './engine/process-fault.ts'
import { lockActive } from './lock-active.ts'
import { getThrownEvent } from './store/thrown-events.ts'
import { transition } from './transition.ts'

interface HearPayload {
  readonly eventId: string
  readonly instanceId: string
}

/**
 * Hands a signal to one of its receivers: to everybody in the instance who waits for it when its turn comes, so that
 * signals broadcast one after the other are heard one after the other. Nothing happens when nobody does any more.
 */
export const hearSignal = job<HearPayload>('workflow.hear-signal', async (ctx, { eventId, instanceId }) => {
  const { names, variables } = await getThrownEvent(ctx.tx, eventId)
  if (!(await lockActive(ctx, instanceId))) return
  try {
    await transition(ctx, instanceId, { kind: 'signal', signal: names[0] ?? '', variables })
  } catch (error) {
    if (!(error instanceof ProcessFault) || error.code !== 'no_such_token') throw error
  }
})
