import type { LocalisedText } from '@diwan/service-kit'
import type { Actor, Ctx } from '../../platform/context.ts'
import { normalisePublicReference } from '../../platform/public-reference.ts'
import { listCredentialsForSubject, type CredentialSummary } from '../credentials/index.ts'
import { listDecisions, type Decision } from '../decisions/index.ts'
import { findPaymentRequest } from '../payments/index.ts'
import { getProcessInstance, getProgress, type UserTask } from '../workflow/index.ts'
import { errors } from './errors.ts'
import { findDuplicates, type Duplicate } from './find-duplicates.ts'
import { caseOf, entityNameOf, type Case } from './load-case.ts'
import { isEntityOf } from './policy.ts'
import { seesAnswers } from './policy-after.ts'
import type { Application, ApplicationEvent } from './schema.ts'
import { getApplicationById, listEvents } from './store/applications.ts'
import { listMessages, listNotes, type CaseMessage, type CaseNote } from './store/correspondence.ts'
import { findByReference } from './store/visitor-applications.ts'
import { tellFactsRead } from './tell-facts-read.ts'
import { timelineOf, type TimelineEntry } from './timeline.ts'

export type Officer = Extract<Actor, { kind: 'officer' }>

/** An application as the officer of its entity sees it: what the role needs, no more. */
export interface OfficeCase extends Case {
  readonly officer: Officer
  /** Answers and register data named by the service for review; false for roles that only hand over. */
  readonly showsAnswers: boolean
  /** The step that waits for an officer, whatever the role. */
  readonly task: UserTask | undefined
  /** Whether this officer may do it. */
  readonly canDecide: boolean
  readonly timeline: readonly TimelineEntry[]
  readonly decisions: readonly Decision[]
  readonly documents: readonly CredentialSummary[]
  readonly payment: Awaited<ReturnType<typeof findPaymentRequest>>
  /** Ids of answers that the applicant corrected. */
  readonly corrected: ReadonlySet<string>
  readonly entityName: LocalisedText
  /** Among officers; empty for roles that only hand over. */
  readonly notes: readonly CaseNote[]
  readonly messages: readonly CaseMessage[]
  /** Other applications of the person for the service, open or ended lately. */
  readonly duplicates: readonly Duplicate[]
}

/** @throws applications.wrong_entity to officers of other entities as for a reference that does not exist */
export async function getOwnCase(ctx: Ctx, typed: string, { lock = false } = {}): Promise<{ application: Application; officer: Officer }> {
  const { actor } = ctx
  const reference = normalisePublicReference(typed)
  if (actor.kind !== 'officer' || !reference) throw errors.wrong_entity()
  const application = await findByReference(ctx, reference)
  if (!application || !isEntityOf(actor, application)) throw errors.wrong_entity()
  return { application: lock ? await getApplicationById(ctx, application.id, { lock }) : application, officer: actor }
}

export const mayDo = (officer: Officer, task: UserTask | undefined): task is UserTask =>
  task?.performer === 'officer' && officer.roles.includes(task.role ?? 'reviewer')

export async function getCase(ctx: Ctx, typed: string): Promise<OfficeCase> {
  const { application, officer } = await getOwnCase(ctx, typed)
  const about = await caseOf(ctx, application)
  const { processInstanceId: instanceId } = application
  const events = await listEvents(ctx, application.id)
  const instance = instanceId ? await getProcessInstance(ctx, instanceId) : undefined
  const progress = instanceId ? await getProgress(ctx, instanceId) : undefined
  const task = instance?.tasks.find(({ performer }) => performer === 'officer')
  const showsAnswers = seesAnswers(officer.roles)
  if (showsAnswers) await tellFactsRead(ctx, about)
  const entityName = entityNameOf(application)
  return {
    ...about,
    officer,
    showsAnswers,
    task,
    canDecide: mayDo(officer, task),
    timeline: timelineOf({ application, events, progress, entityName }),
    decisions: showsAnswers ? await listDecisions(ctx, about.subject) : [],
    documents: await listCredentialsForSubject(ctx, about.subject),
    payment: await findPaymentRequest(ctx, about.subject),
    corrected: correctedIn(events),
    entityName,
    notes: showsAnswers ? await listNotes(ctx.tx, application.id) : [],
    messages: showsAnswers ? await listMessages(ctx.tx, application.id) : [],
    duplicates: showsAnswers ? await findDuplicates(ctx, application) : [],
  }
}

const correctedIn = (events: readonly ApplicationEvent[]): ReadonlySet<string> =>
  new Set(events.filter(({ kind }) => kind === 'corrected').flatMap(({ data }) => (data['fields'] ?? []) as string[]))
