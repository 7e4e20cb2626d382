/** What the building blocks tell about an application, and what becomes of it. Each runs in the transaction of its cause. */
import { on } from '../../platform/events.ts'
import { acceptPayment } from './accept-payment.ts'
import { announceDocument } from './announce-document.ts'
import { announceRevocation } from './announce-revocation.ts'
import { closeStep } from './close-step.ts'
import { endApplication } from './end-application.ts'
import { openStep } from './open-step.ts'
import { tellRefund } from './tell-refund.ts'

interface About {
  readonly subject: { readonly type: string }
}

const isApplication = ({ subject }: About): boolean => subject.type === 'application'

export const subscriptions = [
  on('workflow.task-opened', async (ctx, task) => {
    if (isApplication(task)) await openStep(ctx, task)
  }),
  on('workflow.task-closed', async (ctx, task) => {
    if (isApplication(task)) await closeStep(ctx, task)
  }),
  on('workflow.ended', async (ctx, ended) => {
    if (isApplication(ended)) await endApplication(ctx, ended)
  }),
  on('payment.succeeded', async (ctx, payment) => {
    if (isApplication(payment)) await acceptPayment(ctx, payment)
  }),
  on('payment.refunded', async (ctx, refund) => {
    if (isApplication(refund)) await tellRefund(ctx, refund)
  }),
  on('credential.sealed', async (ctx, credential) => {
    if (isApplication(credential)) await announceDocument(ctx, credential)
  }),
  on('credential.revoked', async (ctx, credential) => {
    if (isApplication(credential)) await announceRevocation(ctx, credential)
  }),
]
