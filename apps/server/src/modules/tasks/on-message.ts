import { on } from '../../platform/events.ts'
import { setMessageAt } from './store/tasks.ts'

/** The applicant wrote: whoever has the case, or takes it on, sees that somebody waits for an answer. */
export const onMessageReceived = on('application.message-received', (ctx, { applicationId, at }) =>
  setMessageAt(ctx.tx, applicationId, at),
)

export const onMessageSent = on('application.message-sent', (ctx, { applicationId }) => setMessageAt(ctx.tx, applicationId, null))
