import { randomUUID } from 'node:crypto'
import type { FileField, PublicService } from '@diwan/service-kit'
import type { Ctx } from '../../platform/context.ts'
import { Problem, type FieldIssue } from '../../platform/problem.ts'
import { storeFile } from '../files/index.ts'
import { readPage, type Answers, type FileAnswer } from '../forms/index.ts'
import { acceptSubmission, type Submitted } from './accept-submission.ts'
import { newAccessKey, sessionOfAccessKey } from './access-key.ts'
import { errors } from './errors.ts'
import { subjectOf } from './load-case.ts'
import { prepareSubmission } from './prepare-submission.ts'
import { getApplicable, requireAccess } from './require-applicable.ts'
import type { CreateApplication } from './schema.ts'
import { ownerOf } from './start-draft.ts'

export interface CreatedDirectly extends Submitted {
  /** Opens the application to whoever made it without signing in; shown once. */
  readonly accessKey: string | null
}

/**
 * Applies without filling in the pages: for the API. The same checks as of a form, and what the registers know need
 * not be sent.
 */
export async function createApplication(ctx: Ctx, input: CreateApplication): Promise<CreatedDirectly> {
  const service = await getApplicable(ctx, input.serviceId)
  requireAccess(ctx, service)
  const id = randomUUID()
  const typed = readTyped(service, input.answers)
  const files = await storeFiles(ctx, service, id, input.files ?? {})
  const prepared = await prepareSubmission(ctx, { service, answers: { ...typed, ...files }, facts: {}, fillIn: true })

  const owner = ownerOf(ctx)
  const accessKey = owner.personId === null && owner.sessionId === null ? newAccessKey() : null
  const application = await acceptSubmission(ctx, prepared, {
    id,
    draftId: null,
    personId: owner.personId,
    sessionId: accessKey ? sessionOfAccessKey(accessKey) : owner.sessionId,
    locale: input.locale ?? ctx.locale,
    begunAt: ctx.now,
  })
  if (!application) throw errors.changed_meanwhile()
  return { ...application, accessKey }
}

const notAQuestion = {
  ar: 'لا يوجد سؤال بهذا الاسم يقبل إجابة مكتوبة.',
  en: 'There is no question of this name that takes a written answer.',
}

/** Only what was sent, so that the rest can be filled in. */
function readTyped(service: PublicService, answers: Readonly<Record<string, unknown>>): Answers {
  const fields = service.form.flatMap((page) => page.fields)
  const questions = new Set(fields.filter(({ type }) => type !== 'file').map(({ id }) => id))
  const unknown = Object.keys(answers).filter((id) => !questions.has(id))
  if (unknown.length > 0) throw errors.unknown_questions({ issues: unknown.map((field) => ({ field, text: notAQuestion })) })
  const read = Object.assign({}, ...service.form.map((page) => readPage(page, answers))) as Record<string, unknown>
  return Object.fromEntries(Object.entries(read).filter(([id]) => answers[id] !== undefined && answers[id] !== null))
}

async function storeFiles(
  ctx: Ctx,
  service: PublicService,
  applicationId: string,
  files: NonNullable<CreateApplication['files']>,
): Promise<Record<string, FileAnswer>> {
  const questions = service.form.flatMap(({ fields }) => fields.filter((field): field is FileField => field.type === 'file'))
  const stored: Record<string, FileAnswer> = {}
  const issues: FieldIssue[] = []
  for (const [fieldId, { filename, contentBase64 }] of Object.entries(files)) {
    const field = questions.find(({ id }) => id === fieldId)
    if (!field) {
      issues.push({ field: fieldId, text: errors.unknown_file_field().text })
      continue
    }
    try {
      const { accept, maxBytes } = field
      const owner = subjectOf({ id: applicationId })
      const bytes = Buffer.from(contentBase64, 'base64')
      stored[fieldId] = await storeFile(ctx, { owner, filename, bytes, accept, maxBytes })
    } catch (error) {
      if (!(error instanceof Problem) || error.kind === 'unavailable') throw error
      issues.push({ field: fieldId, text: error.text })
    }
  }
  if (issues.length > 0) throw errors.answers_incomplete({ issues })
  return stored
}
