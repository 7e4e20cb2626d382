/** What carries out the automatic steps of the shared processes. */
import type { Ctx } from '../../platform/context.ts'
import { cancelPaymentRequest } from '../payments/index.ts'
import { serviceTask } from '../workflow/index.ts'
import { issueOutputs } from './issue-outputs.ts'
import { subjectOf } from './load-case.ts'
import { notifyRefusal } from './notify-refusal.ts'
import { postApplicationPayment } from './post-payment.ts'
import { requestApplicationPayment } from './request-payment.ts'
import { getApplicationById } from './store/applications.ts'
import { texts } from './follow-texts.ts'

export const serviceTasks = [
  serviceTask('payments.request', (ctx, { subject, variables }) => requestApplicationPayment(ctx, subject.id, variables)),
  serviceTask('payments.cancel-request', (ctx, { subject }) => cancelPaymentRequest(ctx, { subject: subjectOf(subject), reason: texts.timeRanOut })),
  serviceTask('exchange.post-payment', (ctx, { subject }) => postApplicationPayment(ctx, subject.id)),
  serviceTask('applications.issue-outputs', (ctx, { subject }) => issueOutputs(ctx, subject.id)),
  serviceTask('applications.notify-refusal', (ctx, { subject }) => notifyRefusal(ctx, subject.id)),
]

/** Applications are locked before their process, by jobs as by everybody else. */
export async function lockSubject(ctx: Ctx, { type, id }: { readonly type: string; readonly id: string }): Promise<void> {
  if (type === 'application') await getApplicationById(ctx, id, { lock: true })
}
