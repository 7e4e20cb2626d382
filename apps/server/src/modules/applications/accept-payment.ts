import type { Ctx } from '../../platform/context.ts'
import type { PaymentSucceeded } from '../payments/index.ts'
import { completeUserTask, getProcessInstance, type UserTask } from '../workflow/index.ts'
import { loadCase } from './load-case.ts'
import { noticeTexts } from './notice-texts.ts'
import { addEvent } from './store/applications.ts'
import { tellApplicant } from './tell-applicant.ts'

/** The amount has been paid: the receipt is told, the application goes on. */
export async function acceptPayment(ctx: Ctx, payment: PaymentSucceeded): Promise<void> {
  const { application, service } = await loadCase(ctx, payment.subject.id, { lock: true })
  const { totalMinor, receiptNumber, requestId } = payment
  const task = await findPayTask(ctx, application.processInstanceId)
  const about = { service: service.title, reference: application.reference }
  const total = { currency: service.cost.currency, minor: totalMinor }
  await addEvent(ctx, application.id, 'paid', { totalMinor, receiptNumber, isLate: !task })
  if (!task) {
    // The time to pay ran out while the money was on its way.
    await tellApplicant(ctx, application, 'paidLate', noticeTexts.paidLate(about, total))
    return
  }
  await tellApplicant(ctx, application, 'paid', noticeTexts.paid(about, total, receiptNumber))
  await completeUserTask(ctx, { instanceId: task.instanceId, taskId: task.taskId, idempotencyKey: `payment:${requestId}` })
}

async function findPayTask(ctx: Ctx, instanceId: string | null): Promise<(UserTask & { readonly instanceId: string }) | undefined> {
  if (!instanceId) return undefined
  const task = (await getProcessInstance(ctx, instanceId)).tasks.find(({ kind }) => kind === 'pay')
  return task && { ...task, instanceId }
}
