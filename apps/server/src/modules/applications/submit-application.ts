import { randomUUID } from 'node:crypto'
import type { Ctx } from '../../platform/context.ts'
import { Problem } from '../../platform/problem.ts'
import { reassignFiles } from '../files/index.ts'
import { acceptSubmission, type Submitted } from './accept-submission.ts'
import { errors } from './errors.ts'
import { getDraft, type OpenDraft } from './get-draft.ts'
import { subjectOf } from './load-case.ts'
import { saysTheSame } from './look-up-facts.ts'
import { prepareSubmission, type Prepared } from './prepare-submission.ts'
import { draftSubject } from './start-draft.ts'
import { getApplicationByReference } from './store/applications.ts'
import { updateDraft } from './store/drafts.ts'

export interface SubmitApplication {
  readonly draftId: string
  /** The applicant states that the answers are true. */
  readonly declared: boolean
}

export type Submission = { readonly application: Submitted } | (OpenDraft & { readonly refused: Problem })

/**
 * Submits a form. What speaks against it comes back as `refused`, with nothing written but register data that was read
 * anew. A form that was submitted already answers with its application, however often and from wherever it is sent.
 */
export async function trySubmission(ctx: Ctx, { draftId, declared }: SubmitApplication): Promise<Submission> {
  const { draft, service } = await getDraft(ctx, draftId, { lock: true })
  if (draft.submittedReference) return { application: await getApplicationByReference(ctx, draft.submittedReference) }
  if (!declared) {
    const refused = errors.not_declared()
    return { draft, service, refused: errors.not_declared({ issues: [{ field: 'declared', text: refused.text }] }) }
  }
  let prepared: Prepared
  try {
    prepared = await prepareSubmission(ctx, { service, answers: draft.answers, facts: draft.facts })
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return { draft, service, refused: error }
  }
  if (!saysTheSame(prepared.facts, draft.facts)) {
    // The applicant agreed to conditions and an amount that other data gave.
    return { draft: await updateDraft(ctx, draft, { facts: prepared.facts }), service, refused: errors.facts_changed() }
  }
  const id = randomUUID()
  const { personId, sessionId, createdAt } = draft
  const owned = { id, draftId, personId, sessionId, locale: ctx.locale, begunAt: createdAt }
  const application = await acceptSubmission(ctx, prepared, owned)
  // The row lock excludes it; the constraint would have told us nevertheless.
  if (!application) throw errors.changed_meanwhile()
  if (Object.values(prepared.answers).some(isDocument)) await reassignFiles(ctx, draftSubject(draftId), subjectOf(application))
  return { application }
}

const isDocument = (answer: unknown): boolean => typeof answer === 'object' && answer !== null && 'fileId' in answer

/** @throws what `prepareSubmission` throws, applications.not_declared, applications.facts_changed */
export async function submitApplication(ctx: Ctx, input: SubmitApplication): Promise<Submitted> {
  const submission = await trySubmission(ctx, input)
  if ('refused' in submission) throw submission.refused
  return submission.application
}
