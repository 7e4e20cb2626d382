import type { Ctx } from '../../platform/context.ts'
import { Problem } from '../../platform/problem.ts'
import type { OpenDraft } from './get-draft.ts'
import { lookUpFacts } from './look-up-facts.ts'
import { updateDraft } from './store/drafts.ts'

/**
 * Reads again what is too old to rest an application on, before the applicant looks at conditions and cost. A register
 * that does not answer is asked once more at submission, so what is known is shown meanwhile.
 */
export async function refreshFacts(ctx: Ctx, { draft, service }: OpenDraft): Promise<OpenDraft> {
  let facts = draft.facts
  try {
    for (const afterPage of [undefined, ...service.form.map(({ id }) => id)]) {
      if (afterPage !== undefined && !draft.donePages.includes(afterPage)) continue
      facts = (await lookUpFacts(ctx, { service, afterPage, facts, answers: draft.answers })).facts
    }
  } catch (error) {
    if (!(error instanceof Problem) || (error.kind !== 'unavailable' && error.kind !== 'too_many')) throw error
  }
  return facts === draft.facts ? { draft, service } : { draft: await updateDraft(ctx, draft, { facts }), service }
}
