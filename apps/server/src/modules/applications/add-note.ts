import { platformErrors } from '../../platform/http/errors.ts'
import type { Ctx } from '../../platform/context.ts'
import { findAccount } from '../identity/index.ts'
import { getOwnCase } from './get-case.ts'
import { seesAnswers } from './policy-after.ts'
import { insertNote } from './store/correspondence.ts'
import { wordsIn } from './words-in.ts'

/**
 * Keeps what an officer wants colleagues to know about a case. It is for those who judge, and never leaves the office.
 * @throws applications.wrong_entity, platform.not_permitted, applications.words_needed
 */
export async function addNote(ctx: Ctx, reference: string, typed: string): Promise<void> {
  const { application, officer } = await getOwnCase(ctx, reference)
  if (!seesAnswers(officer.roles)) throw platformErrors.not_permitted()
  const body = wordsIn(typed, 'note')
  const authorName = (await findAccount(ctx, officer.accountId))?.name ?? null
  await insertNote(ctx, application.id, { authorId: officer.accountId, authorName, body })
}
