import type { LocalisedText } from '@diwan/service-kit'
import type { Ctx } from '../../platform/context.ts'
import { emit } from '../../platform/events.ts'
import { platformErrors } from '../../platform/http/errors.ts'
import type { FieldIssue } from '../../platform/problem.ts'
import { recordDecision } from '../decisions/index.ts'
import { completeUserTask, errors as workflowErrors, getProcessInstance, type UserTask } from '../workflow/index.ts'
import { decideTexts } from './case-texts.ts'
import { errors } from './errors.ts'
import { getOwnCase, mayDo } from './get-case.ts'
import { caseOf, type Case } from './load-case.ts'
import { correctableFields } from './policy-after.ts'
import { addEvent, updateApplication } from './store/applications.ts'

export interface DecideCase {
  readonly reference: string
  /** The task as the officer saw it: a decision about a step that is done is refused. */
  readonly taskId: string
  readonly outcome?: string | undefined
  /** In one language or both; required to reject and to return. */
  readonly reason?: Partial<LocalisedText> | undefined
  /** To return: ids of the answers to be mended. */
  readonly fields?: readonly string[] | undefined
}

/** Long enough for a sentence that explains, short enough to be read. */
const reasonLength = { min: 5, max: 1_000 }

/**
 * An officer's word on the open step. Of two at the same time the first counts, the other is told so. A step that a
 * colleague has taken on is the colleague's. The reason is kept and goes to the applicant as it is written.
 * @throws applications.wrong_entity, workflow.task_not_open, platform.not_permitted, tasks.already_claimed,
 * applications.reason_needed with all that is missing
 */
export async function decideCase(ctx: Ctx, input: DecideCase): Promise<void> {
  const { application, officer } = await getOwnCase(ctx, input.reference, { lock: true })
  const { processInstanceId: instanceId } = application
  const task = instanceId ? (await getProcessInstance(ctx, instanceId)).tasks.find(({ taskId }) => taskId === input.taskId) : undefined
  if (!instanceId || task?.performer !== 'officer') throw workflowErrors.task_not_open()
  if (!mayDo(officer, task)) throw platformErrors.not_permitted()
  await emit(ctx, 'application.deciding', { applicationId: application.id, instanceId, taskId: task.taskId })

  const about = await caseOf(ctx, application)
  const { outcome, reason, fields } = check(about, task, input)
  const said = { elementId: task.elementId, taskId: task.taskId, outcome, ...(reason ? { reason } : {}), ...(fields ? { fields } : {}) }

  await recordDecision(ctx, {
    subject: about.subject,
    kind: 'officer',
    serviceId: about.service.id,
    serviceVersion: about.service.version,
    inputs: { revision: application.revision },
    result: said,
  })
  await addEvent(ctx, application.id, 'decided', said)
  if (fields && reason) {
    const correction = { fields, reason, taskId: null, askedAt: ctx.now.toISOString(), dueAt: null }
    await updateApplication(ctx, application, { correction })
  }
  await completeUserTask(ctx, { instanceId, taskId: task.taskId, outcome })
}

interface Checked {
  readonly outcome: string
  readonly reason: LocalisedText | undefined
  /** Only when it is returned. */
  readonly fields: readonly string[] | undefined
}

/** All that is missing at once. Nothing has been written when it throws. */
function check(about: Case, task: UserTask, { outcome, reason: typed = {}, fields: chosen = [] }: DecideCase): Checked {
  const issues: FieldIssue[] = []
  const isOffered = outcome !== undefined && task.outcomes.includes(outcome)
  if (!isOffered) issues.push({ field: 'outcome', text: decideTexts.outcomeNeeded })
  const reason = reasonIn(typed)
  const needsReason = outcome === 'reject' || outcome === 'return'
  if (needsReason && (!reason || longest(reason) < reasonLength.min)) issues.push({ field: 'reason_ar', text: decideTexts.reasonNeeded })
  if (reason && longest(reason) > reasonLength.max) issues.push({ field: 'reason_ar', text: decideTexts.reasonTooLong })
  const known = correctableFields(about).map(({ id }) => id)
  const fields = known.filter((id) => chosen.includes(id))
  if (outcome === 'return' && fields.length === 0) issues.push({ field: 'fields', text: decideTexts.fieldsNeeded })
  if (issues.length > 0 || !isOffered) throw errors.reason_needed({ issues })
  return { outcome, reason: needsReason ? reason : undefined, fields: outcome === 'return' ? fields : undefined }
}

/** What was written in one language only stands for both: words of an officer are not translated. */
function reasonIn({ ar, en }: Partial<LocalisedText>): LocalisedText | undefined {
  const [arabic, english] = [ar?.trim(), en?.trim()]
  const either = arabic || english
  return either ? { ar: arabic || either, en: english || either } : undefined
}

const longest = ({ ar, en }: LocalisedText): number => Math.max(ar.length, en.length)
