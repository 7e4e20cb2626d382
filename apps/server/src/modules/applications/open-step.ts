import type { Ctx } from '../../platform/context.ts'
import { emit } from '../../platform/events.ts'
import { findPaymentRequest } from '../payments/index.ts'
import { nation } from '../reference-data/index.ts'
import type { TaskOpened } from '../workflow/index.ts'
import { loadCase, type Case } from './load-case.ts'
import { noticeTexts } from './notice-texts.ts'
import { statusOfTask } from './rules.ts'
import type { Application, ApplicationChange } from './schema.ts'
import { addEvent, updateApplication } from './store/applications.ts'
import { tellApplicant } from './tell-applicant.ts'
import { workingDurationOf } from './working-time.ts'

/** A step waits for a person: the officers of the entity find it in their queue, the applicant is told. */
export async function openStep(ctx: Ctx, task: TaskOpened): Promise<void> {
  const about = await loadCase(ctx, task.subject.id, { lock: true })
  const { application } = about
  const dueAt = dueOf(ctx, task)
  const asked = application.correction
  const change: ApplicationChange = {
    status: statusOfTask[task.kind],
    processInstanceId: task.instanceId,
    ...(task.kind === 'correct' && asked ? { correction: { ...asked, taskId: task.taskId, dueAt: dueAt?.toISOString() ?? null } } : {}),
  }
  const changed = await updateApplication(ctx, application, change)
  const { taskId, elementId, kind, performer } = task
  await addEvent(ctx, application.id, 'task-opened', { taskId, elementId, kind, performer, dueAt: dueAt?.toISOString() ?? null })
  if (performer === 'officer') await tellOfficers(ctx, about, task, dueAt)
  await tellWhatIsAsked(ctx, { ...about, application: changed }, task, dueAt)
}

/** Officers have working time; the applicant has until the process goes on without waiting. */
function dueOf({ now }: Ctx, { performer, dueHint, expiresAt }: TaskOpened): Date | null {
  if (performer === 'applicant') return expiresAt
  return dueHint ? nation.addWorkingTime(now, workingDurationOf(dueHint), nation.governmentCalendar) : null
}

const tellOfficers = (ctx: Ctx, { application, service }: Case, task: TaskOpened, dueAt: Date | null): Promise<void> =>
  emit(ctx, 'application.task-opened', {
    taskId: task.taskId,
    instanceId: task.instanceId,
    elementId: task.elementId,
    applicationId: application.id,
    reference: application.reference,
    serviceId: service.id,
    serviceTitle: service.title,
    entityId: application.entityId,
    role: task.role ?? 'reviewer',
    kind: task.kind,
    name: task.name,
    openedAt: ctx.now,
    dueAt,
    applicantName: application.applicantName,
    personId: application.personId,
  })

async function tellWhatIsAsked(ctx: Ctx, { application, service, subject }: Case, { kind }: TaskOpened, dueAt: Date | null): Promise<void> {
  const about = { service: service.title, reference: application.reference }
  if (kind === 'correct') {
    await tellApplicant(ctx, application, 'returned', noticeTexts.returned(about, reasonOf(application), dueAt))
  } else if (kind === 'pay') {
    const payment = await findPaymentRequest(ctx, subject)
    if (payment) {
      const total = { currency: payment.currency, minor: payment.totalMinor }
      await tellApplicant(ctx, application, 'payment', noticeTexts.payment(about, total, dueAt))
    }
  } else if (kind === 'collect') {
    const title = service.outputs.find(({ collect }) => collect)?.title ?? service.title
    await tellApplicant(ctx, application, 'collect', noticeTexts.collect(about, title))
  }
}

function reasonOf({ id, correction }: Application) {
  if (!correction) throw new Error(`application ${id} was returned without a reason`)
  return correction.reason
}
