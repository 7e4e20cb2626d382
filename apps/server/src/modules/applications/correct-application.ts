import type { FileField } from '@diwan/service-kit'
import type { Upload } from '../../platform/http/index.ts'
import { Problem, type FieldIssue } from '../../platform/problem.ts'
import { storeFile } from '../files/index.ts'
import { questionsAsAsked, readRemovals, type FileAnswer } from '../forms/index.ts'
import { completeUserTask } from '../workflow/index.ts'
import { getOwnApplication, type Visitor } from './access.ts'
import { correctionForm, type CorrectionForm } from './correction-form.ts'
import { errors } from './errors.ts'
import { caseOf, type Case } from './load-case.ts'
import { contactOf } from './rules.ts'
import { scopeOf, type Application, type Correction } from './schema.ts'
import { addEvent, updateApplication } from './store/applications.ts'

export interface CorrectApplication {
  readonly reference: string
  readonly body: Readonly<Record<string, unknown>>
  readonly uploads: readonly Upload[]
}

export interface OpenCorrection extends Case {
  readonly correction: CorrectionInProgress & { readonly taskId: string }
  readonly form: CorrectionForm
}

/** A document that was attached is kept while other answers are still wrong. */
type CorrectionInProgress = Correction & { readonly files?: Readonly<Record<string, FileAnswer | null>> }

/** `null`: sent; else the form with all that is wrong with it. */
export type Corrected = { readonly application: Application; readonly open: OpenCorrection | null }

/**
 * The form to be mended.
 * @param typed what was sent when the session had ended
 * @throws applications.not_found, applications.not_correctable
 */
export const getCorrection = async (visitor: Visitor, reference: string, typed?: CorrectApplication['body'] | null): Promise<OpenCorrection> =>
  openCorrection(visitor, await getOwnApplication(visitor, reference), typed ?? undefined)

/**
 * Takes the mended answers and lets the application go on. Only what was asked for changes, whatever was sent; what it
 * was before stays in the history.
 * @throws applications.not_found, applications.not_correctable
 */
export async function correctApplication(visitor: Visitor, { reference, body, uploads }: CorrectApplication): Promise<Corrected> {
  const application = await getOwnApplication(visitor, reference, { lock: true })
  const shown = await openCorrection(visitor, application, body)
  const { files, issues: fileIssues, hasRemovals } = await takeFiles(visitor, shown, body, uploads)
  const correction = { ...shown.correction, files }
  const open = { ...(await openCorrection(visitor, { ...application, correction }, body)), correction }
  const wrong = [...open.form.issues.filter(({ field }) => !fileIssues.some((issue) => issue.field === field)), ...fileIssues]
  if (wrong.length > 0 || hasRemovals) {
    await updateApplication(visitor, application, { correction })
    return { application, open: { ...open, form: { ...open.form, issues: hasRemovals ? fileIssues : wrong } } }
  }
  return { application: await accept(visitor, open), open: null }
}

async function openCorrection(visitor: Visitor, application: Application, body?: CorrectApplication['body']): Promise<OpenCorrection> {
  const correction = application.correction as CorrectionInProgress | null
  if (application.status !== 'awaiting-applicant' || !correction?.taskId) throw errors.not_correctable()
  const about = await caseOf(visitor, application)
  const { service, clock } = about
  const form = correctionForm({
    service,
    facts: scopeOf(application.facts, {}),
    answers: application.answers,
    marked: correction.fields,
    clock,
    ...(body ? { body } : {}),
    ...(correction.files ? { files: correction.files } : {}),
  })
  return { ...about, correction: { ...correction, taskId: correction.taskId }, form }
}

/** Documents for the questions that may be mended; each that cannot be kept is told at its question. */
async function takeFiles(visitor: Visitor, { form, correction, subject }: OpenCorrection, body: CorrectApplication['body'], uploads: readonly Upload[]) {
  const fields = form.pages.flatMap(({ page }) => page.fields).filter((field): field is FileField => field.type === 'file' && form.editable.has(field.id))
  const removed = form.pages.flatMap(({ page }) => readRemovals(page, body)).filter((id) => fields.some((field) => field.id === id))
  const files: Record<string, FileAnswer | null> = { ...correction.files, ...Object.fromEntries(removed.map((id) => [id, null])) }
  const issues: FieldIssue[] = []
  for (const { field: name, filename, bytes } of uploads) {
    const field = fields.find(({ id }) => id === name)
    if (!field) continue
    try {
      files[field.id] = await storeFile(visitor, { owner: subject, filename, bytes, accept: field.accept, maxBytes: field.maxBytes })
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      issues.push({ field: field.id, text: error.text })
    }
  }
  return { files, issues, hasRemovals: removed.length > 0 }
}

async function accept(visitor: Visitor, { application, service, clock, form, correction }: OpenCorrection): Promise<Application> {
  const { answers } = form
  const { facts, processInstanceId: instanceId } = application
  if (!instanceId) throw errors.not_correctable()
  const ids = [...new Set([...Object.keys(application.answers), ...Object.keys(answers)])]
  const isSame = (id: string) => JSON.stringify(application.answers[id]) === JSON.stringify(answers[id])
  const changes = ids
    .filter((id) => !isSame(id))
    .map((fieldId) => ({ fieldId, before: application.answers[fieldId] ?? null, after: answers[fieldId] ?? null }))
  const scope = scopeOf(facts, answers)
  const questions = questionsAsAsked(service, answers, scope, clock)
  const contact = contactOf(service, answers, scope)
  const corrected = await updateApplication(visitor, application, { answers, questions, contact, correction: null })
  await addEvent(visitor, application.id, 'corrected', { fields: changes.map(({ fieldId }) => fieldId), changes })
  await completeUserTask(visitor, { instanceId, taskId: correction.taskId })
  return corrected
}
