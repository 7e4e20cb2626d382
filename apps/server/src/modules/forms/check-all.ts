import type { ExpressionClock, PublicService } from '@diwan/service-kit'
import type { FieldIssue } from '../../platform/problem.ts'
import { checkPage } from './check-page.ts'
import type { Answers, Scope } from './schema.ts'
import { factsOf, visiblePages } from './visible.ts'

export interface PageIssues {
  readonly pageId: string
  readonly issues: readonly FieldIssue[]
}

/**
 * Checks a whole form again before it is submitted, page by page as it was filled in; empty when all is well. Answers
 * of hidden questions are ignored, unanswered visible ones are found even if their page was never opened.
 */
export function checkAll(service: PublicService, answers: Answers, scope: Scope, clock: ExpressionClock): PageIssues[] {
  const found: PageIssues[] = []
  let seen = factsOf(service, scope)
  for (const page of service.form) {
    const raw = Object.fromEntries(page.fields.map(({ id }) => [id, answers[id]]))
    const isAsked = visiblePages({ ...service, form: [page] }, { ...seen, ...raw }, clock).length > 0
    if (!isAsked) continue
    const checked = checkPage({ service, page, raw, scope: seen, clock })
    if (checked.issues.length > 0) found.push({ pageId: page.id, issues: checked.issues })
    seen = { ...seen, ...checked.answers }
  }
  return found
}
