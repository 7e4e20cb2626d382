import type { JobRequest } from '../../platform/jobs.ts'
import { nextQueryAt } from './rules.ts'

/** The job that asks the gateway about an attempt after it was asked so many times already. */
export const queryJob = (paymentId: string, now: Date, asked: number): JobRequest => ({
  kind: 'payments.query-gateway',
  payload: { paymentId, asked },
  dueAt: nextQueryAt(now, asked),
  key: `payments.query-gateway:${paymentId}:${asked}`,
})
