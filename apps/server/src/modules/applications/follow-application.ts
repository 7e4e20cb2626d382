import type { LocalisedText } from '@diwan/service-kit'
import { listCredentialsForSubject, type CredentialSummary } from '../credentials/index.ts'
import { findPaymentRequest } from '../payments/index.ts'
import { getProgress } from '../workflow/index.ts'
import { getOwnApplication, type Visitor } from './access.ts'
import { caseOf, entityNameOf, type Case } from './load-case.ts'
import { isWithdrawable } from './policy-after.ts'
import { listEvents } from './store/applications.ts'
import { listMessages, type CaseMessage } from './store/correspondence.ts'
import { refusalReason, timelineOf, type TimelineEntry } from './timeline.ts'

type PaymentRequest = NonNullable<Awaited<ReturnType<typeof findPaymentRequest>>>

/** Everything an applicant is shown of an application. */
export interface FollowedApplication extends Case {
  readonly entityName: LocalisedText
  readonly timeline: readonly TimelineEntry[]
  /** By when the open step is to be done; null where it has no limit or none is open. */
  readonly dueAt: Date | null
  readonly payment: PaymentRequest | undefined
  readonly documents: readonly CredentialSummary[]
  readonly refusal: LocalisedText | null
  readonly canCorrect: boolean
  readonly canWithdraw: boolean
  readonly messages: readonly CaseMessage[]
  /** The applicant may write while the application is open. */
  readonly canWrite: boolean
}

/** @throws applications.not_found */
export async function followApplication(visitor: Visitor, typed: string): Promise<FollowedApplication> {
  const application = await getOwnApplication(visitor, typed)
  const about = await caseOf(visitor, application)
  const entityName = entityNameOf(application)
  const events = await listEvents(visitor, application.id)
  const progress = application.processInstanceId ? await getProgress(visitor, application.processInstanceId) : undefined
  const payment = await findPaymentRequest(visitor, about.subject)
  const timeline = timelineOf({ application, events, progress, entityName })
  return {
    ...about,
    entityName,
    timeline,
    dueAt: timeline.find(({ state }) => state === 'current')?.expectedBy ?? null,
    payment,
    documents: await listDocuments(visitor, about),
    refusal: application.status === 'refused' ? refusalReason(events) : null,
    canCorrect: application.status === 'awaiting-applicant' && application.correction !== null,
    canWithdraw: isWithdrawable(application.status) && payment?.status !== 'paid',
    messages: await listMessages(visitor.tx, application.id),
    canWrite: application.endedAt === null,
  }
}

/** Access to the application is access to what came of it, also where nobody signed in. */
export const listDocuments = (visitor: Visitor, { subject }: Pick<Case, 'subject'>): Promise<CredentialSummary[]> =>
  listCredentialsForSubject({ ...visitor, actor: { kind: 'system', process: 'applications' } }, subject)
