import type { LocalisedText } from '@diwan/service-kit'
import type { Ctx } from '../../platform/context.ts'
import { listDecisions, type RequirementsAssessment } from '../decisions/index.ts'
import { loadCase, type Case } from './load-case.ts'
import { noticeTexts } from './notice-texts.ts'
import { addEvent, listEvents } from './store/applications.ts'
import { tellApplicant } from './tell-applicant.ts'

/** Gives the reasons of a refusal: the officer's words, or the conditions that are not met. */
export async function notifyRefusal(ctx: Ctx, applicationId: string): Promise<void> {
  const about = await loadCase(ctx, applicationId, { lock: true })
  const { application, service } = about
  const reason = (await officersReason(ctx, about)) ?? (await unmetConditions(ctx, about))
  await addEvent(ctx, applicationId, 'refused', { reason })
  await tellApplicant(ctx, application, 'refused', noticeTexts.refused({ service: service.title, reference: application.reference }, reason))
}

/** The last decision counts: an application that was returned and corrected may have been judged more than once. */
async function officersReason(ctx: Ctx, { application }: Case): Promise<LocalisedText | undefined> {
  const last = (await listEvents(ctx, application.id)).findLast(({ kind }) => kind === 'decided' || kind === 'corrected')
  return last?.data['outcome'] === 'reject' ? (last.data['reason'] as LocalisedText) : undefined
}

async function unmetConditions(ctx: Ctx, { subject }: Case): Promise<LocalisedText> {
  const decision = (await listDecisions(ctx, subject)).findLast(({ kind }) => kind === 'requirements')
  const unmet = ((decision?.result as RequirementsAssessment | undefined)?.results ?? []).filter(({ met }) => !met)
  const sentence = (locale: 'ar' | 'en') => unmet.map(({ text, remedy }) => [text[locale], remedy?.[locale]].filter(Boolean).join('. ')).join('\n')
  return {
    ar: `شروط غير مستوفاة:\n${sentence('ar')}`,
    en: `Conditions that are not met:\n${sentence('en')}`,
  }
}
