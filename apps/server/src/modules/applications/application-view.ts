/** An application as the API tells it. */
import { Type, type Static } from 'typebox'
import type { RequestCtx } from '../../platform/http/index.ts'
import type { FollowedApplication } from './follow-application.ts'
import { statusTexts } from './status-texts.ts'

const Text = Type.Object({ ar: Type.String(), en: Type.String() })
const Instant = Type.Union([Type.String({ format: 'date-time' }), Type.Null()])
const Link = Type.Union([Type.String(), Type.Null()])

const Step = Type.Object({
  title: Text,
  state: Type.String({ description: 'done, current, upcoming or stopped' }),
  at: Instant,
  expected_by: Instant,
  notes: Type.Array(Text),
})

export const ApplicationView = Type.Object({
  id: Type.String(),
  reference: Type.String(),
  service: Type.Object({ id: Type.String(), version: Type.Integer(), title: Text }),
  competentAuthority: Type.Object({ id: Type.String(), name: Text }),
  status: Type.String(),
  status_text: Text,
  outcome: Type.Union([Type.String(), Type.Null()]),
  submitted_at: Type.String({ format: 'date-time' }),
  due_at: Instant,
  ended_at: Instant,
  timeline: Type.Array(Step),
  next: Type.Array(Step, { description: 'What waits to be done now and what usually follows' }),
  correction: Type.Union([
    Type.Null(),
    Type.Object({ fields: Type.Array(Type.String()), reason: Text, due_at: Type.Union([Type.String(), Type.Null()]) }),
  ]),
  refusal_reason: Type.Union([Text, Type.Null()]),
  payment: Type.Union([
    Type.Null(),
    Type.Object({ status: Type.String(), currency: Type.String(), total_minor: Type.Integer(), receipt: Type.Union([Type.String(), Type.Null()]) }),
  ]),
  documents: Type.Array(Type.Object({ number: Type.String(), title: Text, status: Type.String(), ready: Type.Boolean(), verify: Type.String() })),
  links: Type.Object({ self: Type.String(), page: Type.String(), pay: Link, correct: Link, receipt: Link }),
})
export type ApplicationView = Static<typeof ApplicationView>

const iso = (at: Date | null): string | null => at?.toISOString() ?? null

export function viewApplication({ publicUrl, locale }: Pick<RequestCtx, 'publicUrl' | 'locale'>, followed: FollowedApplication): ApplicationView {
  const { application, service, entityName, payment, documents, canCorrect } = followed
  const { correction } = application
  const timeline = followed.timeline.map(({ title, state, at, expectedBy, notes }) => ({
    title,
    state,
    at: iso(at),
    expected_by: iso(expectedBy),
    notes: [...notes],
  }))
  const pageUrl = `${publicUrl}/${locale}/applications/${application.reference}`
  const isDue = application.status === 'awaiting-payment' && payment?.status === 'due'
  return {
    id: application.id,
    reference: application.reference,
    service: { id: service.id, version: service.version, title: service.title },
    competentAuthority: { id: application.entityId, name: entityName },
    status: application.status,
    status_text: statusTexts[application.status].name,
    outcome: application.outcome,
    submitted_at: application.submittedAt.toISOString(),
    due_at: iso(application.dueAt),
    ended_at: iso(application.endedAt),
    timeline,
    next: timeline.filter(({ state }) => state === 'current' || state === 'upcoming'),
    correction: canCorrect && correction ? { fields: [...correction.fields], reason: correction.reason, due_at: correction.dueAt } : null,
    refusal_reason: followed.refusal,
    payment: payment
      ? { status: payment.status, currency: payment.currency, total_minor: payment.totalMinor, receipt: payment.receiptNumber ?? null }
      : null,
    documents: documents.map(({ number, title, status, hasDocument }) => ({
      number,
      title,
      status,
      ready: hasDocument,
      verify: `${publicUrl}/${locale}/verify/${number}`,
    })),
    links: {
      self: `${publicUrl}/api/v1/applications/${application.reference}`,
      page: pageUrl,
      pay: isDue ? `${publicUrl}/${locale}/pay/${payment.requestId}` : null,
      correct: canCorrect ? `${pageUrl}/correct` : null,
      receipt: payment?.receiptNumber ? `${publicUrl}/${locale}/receipts/${payment.receiptNumber}` : null,
    },
  }
}
