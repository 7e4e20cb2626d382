import { cancelPaymentRequest } from '../payments/index.ts'
import { cancelProcess } from '../workflow/index.ts'
import { getOwnApplication, type Visitor } from './access.ts'
import { errors } from './errors.ts'
import { texts } from './follow-texts.ts'
import { subjectOf } from './load-case.ts'
import { isWithdrawable } from './policy-after.ts'
import { isEnded } from './rules.ts'
import type { Application } from './schema.ts'
import { addEvent, updateApplication } from './store/applications.ts'

/**
 * Ends an application as its applicant wishes. Withdrawn again, it is simply withdrawn.
 * @throws applications.not_found, applications.already_ended, applications.not_withdrawable
 */
export async function withdrawApplication(visitor: Visitor, reference: string): Promise<Application> {
  const application = await getOwnApplication(visitor, reference, { lock: true })
  const { status, processInstanceId: instanceId } = application
  if (status === 'withdrawn') return application
  if (isEnded(status)) throw errors.already_ended()
  if (!isWithdrawable(status) || !instanceId) throw errors.not_withdrawable()
  await addEvent(visitor, application.id, 'withdrawn')
  await cancelPaymentRequest(visitor, { subject: subjectOf(application), reason: texts.withdrawReason })
  await updateApplication(visitor, application, { correction: null })
  await cancelProcess(visitor, { instanceId, outcome: 'withdrawn', reason: 'applicant' })
  return application
}
