/** The one moment in which a form becomes an application: everything of it is written in the caller's transaction. */
import type { Ctx } from '../../platform/context.ts'
import { emit } from '../../platform/events.ts'
import { newPublicReference } from '../../platform/public-reference.ts'
import { costInputs, recordDecision, requirementInputs } from '../decisions/index.ts'
import { questionsAsAsked } from '../forms/index.ts'
import { notify } from '../notices/index.ts'
import { startProcess } from '../workflow/index.ts'
import { clockOf, entityNameOf, subjectOf } from './load-case.ts'
import type { Prepared } from './prepare-submission.ts'
import { receiptText } from './receipt-text.ts'
import { applicantNameOf, asksToCollect, contactOf } from './rules.ts'
import type { Application, Draft } from './schema.ts'
import { dueAtOf, isoLimits } from './service-time.ts'
import { insertApplication, setProcessInstance, type NewApplication } from './store/applications.ts'

export interface AcceptSubmission extends Pick<Draft, 'personId' | 'sessionId' | 'locale'> {
  readonly id: string
  readonly draftId: string | null
  readonly begunAt: Date
}

export interface Submitted extends Pick<Application, 'id' | 'reference' | 'status' | 'dueAt'> {}

/** Undefined when the draft has become an application in the meantime. Authorised and checked by the caller. */
export async function acceptSubmission(ctx: Ctx, prepared: Prepared, input: AcceptSubmission): Promise<Submitted | undefined> {
  const { service, answers, facts, scope } = prepared
  const { actor, now } = ctx
  const { begunAt, ...owned } = input
  const application: NewApplication = {
    ...owned,
    reference: newPublicReference('AP'),
    serviceId: service.id,
    serviceVersion: service.version,
    entityId: service.competentAuthority,
    status: 'submitted',
    actingPersonId: actor.kind === 'person' ? actor.personId : null,
    mandateId: actor.kind === 'person' ? (actor.mandate?.id ?? null) : null,
    applicantName: applicantNameOf(scope),
    contact: contactOf(service, answers, scope),
    channel: ctx.channel,
    answers,
    facts,
    questions: questionsAsAsked(service, answers, scope, clockOf(ctx)),
    submittedAt: now,
    dueAt: dueAtOf(now, service.serviceLevel),
  }
  if (!(await insertApplication(ctx, application))) return undefined
  await keepDecision(ctx, application, prepared)
  const { process } = service.journey
  const instance = await startProcess(ctx, {
    processId: process.definition,
    subject: subjectOf(application),
    variables: { collect: asksToCollect(service) },
    limits: isoLimits(process.limits),
  })
  const status = await setProcessInstance(ctx, application.id, instance.id)
  const { id, reference, serviceId, serviceVersion, entityId, personId, channel, dueAt } = application
  await tellReceived(ctx, application, receiptText(application, service, instance))
  await emit(ctx, 'application.submitted', {
    applicationId: id, reference, serviceId, serviceVersion, entityId, personId, channel, begunAt, submittedAt: now,
  })
  return { id, reference, status, dueAt }
}

/** What the applicant was told of conditions and cost when submitting, with the values both rest on. */
const keepDecision = (ctx: Ctx, application: NewApplication, { service, scope, requirements, cost }: Prepared) =>
  recordDecision(ctx, {
    subject: subjectOf(application),
    kind: 'submission',
    serviceId: service.id,
    serviceVersion: service.version,
    inputs: { ...requirementInputs(service, scope), ...costInputs(service, scope) },
    result: { requirements, cost },
  })

/** The person it is for, and whoever acted for that person. */
async function tellReceived(ctx: Ctx, application: NewApplication, text: ReturnType<typeof receiptText>): Promise<void> {
  const { personId, actingPersonId, contact, locale, reference, applicantName: name } = application
  const notice = {
    subject: subjectOf(application),
    template: 'application.received',
    ...text,
    link: `/applications/${reference}`,
    from: entityNameOf(application),
  }
  await notify(ctx, { ...notice, to: { personId, email: contact.email ?? null, name, locale } })
  if (actingPersonId && actingPersonId !== personId) await notify(ctx, { ...notice, to: { personId: actingPersonId, locale } })
}
