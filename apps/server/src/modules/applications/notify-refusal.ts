import type { LocalisedText } from '@diwan/service-kit'
import type { Ctx } from '../../platform/context.ts'
import { listDecisions, type Decision, type RequirementsAssessment } from '../decisions/index.ts'
import { loadCase } from './load-case.ts'
import { noticeTexts } from './notice-texts.ts'
import { addEvent } from './store/applications.ts'
import { tellApplicant } from './tell-applicant.ts'

/** Gives the reasons of a refusal: the officer's words, or the conditions that are not met. */
export async function notifyRefusal(ctx: Ctx, applicationId: string): Promise<void> {
  const { application, service, subject } = await loadCase(ctx, applicationId, { lock: true })
  const reason = reasonIn(await listDecisions(ctx, subject))
  await addEvent(ctx, application.id, 'refused', { reason })
  await tellApplicant(ctx, application, 'refused', noticeTexts.refused({ service: service.title, reference: application.reference }, reason))
}

/** The last decision is the one that refused: one that was returned and corrected may have been judged more than once. */
function reasonIn(decisions: readonly Decision[]): LocalisedText {
  const last = decisions.findLast(({ kind }) => kind === 'officer' || kind === 'requirements')
  return last?.kind === 'officer' ? (last.result as { readonly reason: LocalisedText }).reason : unmetConditions(last)
}

function unmetConditions(decision: Decision | undefined): LocalisedText {
  const unmet = ((decision?.result as RequirementsAssessment | undefined)?.results ?? []).filter(({ met }) => !met)
  const sentences = (locale: 'ar' | 'en') => unmet.map(({ text, remedy }) => [text[locale], remedy?.[locale]].filter(Boolean).join('. ')).join('\n')
  return { ar: `شروط غير مستوفاة:\n${sentences('ar')}`, en: `Conditions that are not met:\n${sentences('en')}` }
}
