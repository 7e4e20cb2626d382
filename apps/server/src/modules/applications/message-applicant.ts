import { platformErrors } from '../../platform/http/errors.ts'
import type { Ctx } from '../../platform/context.ts'
import { emit } from '../../platform/events.ts'
import { findAccount } from '../identity/index.ts'
import { getOwnCase } from './get-case.ts'
import { caseOf } from './load-case.ts'
import { noticeTexts } from './notice-texts.ts'
import { seesAnswers } from './policy-after.ts'
import { insertMessage } from './store/correspondence.ts'
import { tellApplicant } from './tell-applicant.ts'
import { wordsIn } from './words-in.ts'

/**
 * Writes to the applicant: on the page of the application, and in the inbox or by e-mail. It asks for nothing that the
 * process waits for; what has to be corrected is returned instead.
 * @throws applications.wrong_entity, platform.not_permitted, applications.words_needed
 */
export async function messageApplicant(ctx: Ctx, reference: string, typed: string): Promise<void> {
  const { application, officer } = await getOwnCase(ctx, reference)
  if (!seesAnswers(officer.roles)) throw platformErrors.not_permitted()
  const body = wordsIn(typed, 'message')
  const authorName = (await findAccount(ctx, officer.accountId))?.name ?? null
  await insertMessage(ctx, application.id, { sender: 'officer', authorName, body })
  await emit(ctx, 'application.message-sent', { applicationId: application.id })
  const { service } = await caseOf(ctx, application)
  const about = { service: service.title, reference: application.reference }
  await tellApplicant(ctx, application, 'message', noticeTexts.message(about, { ar: body, en: body }))
}
