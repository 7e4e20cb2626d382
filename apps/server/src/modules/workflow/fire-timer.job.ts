import { job } from '../../platform/jobs.ts'
import { ProcessFault } from './engine/process-fault.ts'
import { findWaiting } from './run-service-task.job.ts'
import { transition } from './transition.ts'

interface TimerPayload {
  readonly instanceId: string
  readonly tokenId: string
  readonly elementId: string
  readonly occurrence: number
  readonly dueAt: string
}

/** Fires a timer if it is still set: its token may have gone on, or the case ended, while the job waited. */
export const fireTimer = job<TimerPayload>('workflow.timer', async (ctx, payload) => {
  const { instanceId, tokenId, elementId, occurrence } = payload
  if (!(await findWaiting(ctx, instanceId, tokenId))) return
  try {
    const dueAt = new Date(payload.dueAt)
    await transition(ctx, instanceId, { kind: 'timer-due', tokenId, elementId, occurrence, dueAt })
  } catch (error) {
    const isObsolete = error instanceof ProcessFault && (error.code === 'no_such_token' || error.code === 'not_active')
    if (!isObsolete) throw error
  }
})
