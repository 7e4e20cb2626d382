import type { PublicService } from '@diwan/service-kit'
import type { Ctx } from '../../platform/context.ts'
import { emit } from '../../platform/events.ts'
import type { ProcessEnded } from '../workflow/index.ts'
import { loadCase } from './load-case.ts'
import { noticeTexts } from './notice-texts.ts'
import { isEnded } from './rules.ts'
import { outcomes, type ApplicationOutcome } from './schema.ts'
import { addEvent, updateApplication } from './store/applications.ts'
import { tellApplicant } from './tell-applicant.ts'

/** The process has come to its end, and with it the application; another process about it may end without a word. */
export async function endApplication(ctx: Ctx, { subject, instanceId, outcome: told }: ProcessEnded): Promise<void> {
  const { application, service } = await loadCase(ctx, subject.id, { lock: true })
  if (isEnded(application.status)) return
  if (application.processInstanceId !== null && application.processInstanceId !== instanceId) return
  const outcome = outcomes.find((known) => known === told)
  if (!outcome) throw new Error(`a process ended application ${application.id} with the outcome ${told}`)
  const change = { status: outcome, outcome, endedAt: ctx.now, correction: null, processInstanceId: instanceId }
  const ended = await updateApplication(ctx, application, change)
  await addEvent(ctx, application.id, 'ended', { outcome })
  await emit(ctx, 'application.ended', {
    applicationId: application.id,
    reference: application.reference,
    serviceId: application.serviceId,
    entityId: application.entityId,
    personId: application.personId,
    outcome,
    submittedAt: application.submittedAt,
    endedAt: ctx.now,
  })
  const text = isWorthTelling(outcome, service) ? noticeTexts[outcome]({ service: service.title, reference: application.reference }) : null
  if (text) await tellApplicant(ctx, ended, outcome, text)
}

/** A refusal was told with its reasons; a document, a receipt or a thing in one's hand says itself that all is done. */
function isWorthTelling(outcome: ApplicationOutcome, { outputs }: PublicService): outcome is Exclude<ApplicationOutcome, 'refused'> {
  if (outcome === 'completed') return outputs.every(({ credential, collect, kind }) => !credential && !collect && kind !== 'receipt')
  return outcome !== 'refused'
}
