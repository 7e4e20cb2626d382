import type { Ctx } from '../../platform/context.ts'
import { Problem } from '../../platform/problem.ts'
import { assessCost, assessRequirements, type CostAssessment, type RequirementsAssessment } from '../decisions/index.ts'
import { checkAll, type PageIssues } from '../forms/index.ts'
import type { OpenDraft } from './get-draft.ts'
import { clockOf } from './load-case.ts'
import { scopeOf } from './schema.ts'

export interface Review {
  readonly issues: readonly PageIssues[]
  readonly requirements: RequirementsAssessment
  /** Or why no cost can be told. */
  readonly cost: CostAssessment | Problem
}

/** What "check your answers" shows: what is wrong, which conditions are met, what it costs. */
export function reviewDraft(ctx: Pick<Ctx, 'now'>, { draft, service }: OpenDraft): Review {
  const scope = scopeOf(draft.facts, draft.answers)
  const clock = clockOf(ctx)
  return {
    issues: checkAll(service, draft.answers, scope, clock),
    requirements: assessRequirements(service, scope, clock),
    cost: costOrProblem(() => assessCost(service, scope, clock)),
  }
}

function costOrProblem(assess: () => CostAssessment): CostAssessment | Problem {
  try {
    return assess()
  } catch (error) {
    if (error instanceof Problem) return error
    throw error
  }
}
