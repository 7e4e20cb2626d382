import { job } from '../../platform/jobs.ts'
import { beginInstance } from './begin-instance.ts'
import { subjectOf } from './subject-of.ts'
import type { Starting } from './store/start-events.ts'
import { getThrownEvent } from './store/thrown-events.ts'

interface StartPayload extends Starting {
  readonly eventId: string
}

/** Starts an instance of the version that listened when the signal was broadcast. */
export const startBySignal = job<StartPayload>('workflow.start-by-signal', async (ctx, payload) => {
  const { eventId, processId, version, elementId: from } = payload
  const event = await getThrownEvent(ctx.tx, eventId)
  const subject = subjectOf(event, processId)
  await beginInstance(ctx, { processId, version, subject, variables: event.variables, from })
})
