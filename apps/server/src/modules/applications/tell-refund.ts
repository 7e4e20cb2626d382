import type { Ctx } from '../../platform/context.ts'
import type { PaymentRefunded } from '../payments/index.ts'
import { loadCase } from './load-case.ts'
import { noticeTexts } from './notice-texts.ts'
import { addEvent } from './store/applications.ts'
import { tellApplicant } from './tell-applicant.ts'

/** Money that came twice or too late went back. */
export async function tellRefund(ctx: Ctx, { subject, amountMinor, reason }: PaymentRefunded): Promise<void> {
  const { application, service } = await loadCase(ctx, subject.id)
  await addEvent(ctx, application.id, 'refunded', { amountMinor, reason })
  const about = { service: service.title, reference: application.reference }
  const amount = { currency: service.cost.currency, minor: amountMinor }
  await tellApplicant(ctx, application, 'refunded', noticeTexts.refunded(about, amount, reason))
}
