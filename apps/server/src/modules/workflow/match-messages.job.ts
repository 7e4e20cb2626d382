import { job } from '../../platform/jobs.ts'
import { enqueueMatches } from './store/thrown-events.ts'

interface MatchPayload {
  readonly instanceId?: string
  readonly processId?: string
}

/** Looks for messages that were kept until somebody would wait for them. */
export const matchMessages = job<MatchPayload>('workflow.match-messages', (ctx, payload) =>
  enqueueMatches(ctx.tx, payload),
)
