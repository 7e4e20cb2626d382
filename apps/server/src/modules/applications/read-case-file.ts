import type { Ctx } from '../../platform/context.ts'
import { readFile } from '../files/index.ts'
import { getOwnApplication, type Visitor } from './access.ts'
import { errors } from './errors.ts'
import { getOwnCase } from './get-case.ts'
import { seesAnswers } from './policy-after.ts'
import { caseOf, subjectOf } from './load-case.ts'
import type { Application } from './schema.ts'

type File = Awaited<ReturnType<typeof readFile>>

/** A document attached to a case, for an officer whose decision needs it. */
export async function readCaseFile(ctx: Ctx, reference: string, fieldId: string): Promise<File> {
  const { application, officer } = await getOwnCase(ctx, reference)
  const { service } = await caseOf(ctx, application)
  if (!seesAnswers(officer.roles) || !service.review.fields.includes(fieldId)) throw errors.wrong_entity()
  return read(ctx, application, fieldId)
}

/** A document the applicant attached, for the applicant. */
export const readOwnFile = async (visitor: Visitor, reference: string, fieldId: string): Promise<File> =>
  read(visitor, await getOwnApplication(visitor, reference), fieldId)

/** The answer names the file; that the file belongs to this application is checked again. */
async function read(ctx: Ctx, application: Application, fieldId: string): Promise<File> {
  const answer = application.answers[fieldId] as { fileId?: unknown } | undefined
  if (typeof answer?.fileId !== 'string') throw errors.not_found()
  const file = await readFile(ctx, answer.fileId)
  const { type, id } = subjectOf(application)
  if (file.owner.type !== type || file.owner.id !== id) throw errors.not_found()
  return file
}
