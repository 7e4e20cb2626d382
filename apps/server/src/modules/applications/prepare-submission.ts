import type { Ctx } from '../../platform/context.ts'
import { assessCost, assessRequirements, type CostAssessment, type RequirementsAssessment } from '../decisions/index.ts'
import type { Answers, Scope } from '../forms/index.ts'
import { errors } from './errors.ts'
import { clockOf } from './load-case.ts'
import { lookUpFacts } from './look-up-facts.ts'
import type { ApplicableService } from './require-applicable.ts'
import { scopeOf, type Facts } from './schema.ts'
import { walkForm } from './walk-form.ts'

export interface PrepareSubmission {
  readonly service: ApplicableService
  readonly answers: Answers
  readonly facts: Facts
  readonly fillIn?: boolean
}

/** Everything checked, nothing written. */
export interface Prepared {
  readonly service: ApplicableService
  readonly answers: Answers
  readonly facts: Facts
  readonly scope: Scope
  readonly requirements: RequirementsAssessment
  readonly cost: CostAssessment
}

/**
 * Checks a whole form again: answers, register data, conditions, cost.
 * @throws applications.answers_incomplete with every wrong answer, applications.requirements_not_met with every
 * condition, applications.fact_missing, exchange.source_unavailable, and what `assessCost` throws
 */
export async function prepareSubmission(ctx: Ctx, input: PrepareSubmission): Promise<Prepared> {
  const { service, answers, facts, fillIn = false } = input
  const opened = await lookUpFacts(ctx, { service, afterPage: undefined, facts, answers: {} })
  if (opened.missing) throw errors.fact_missing({ issues: [opened.missing] })
  const walked = await walkForm(ctx, { service, answers, facts: opened.facts, fillIn })
  if (walked.issues.length > 0) throw errors.answers_incomplete({ issues: walked.issues.flatMap(({ issues }) => issues) })
  const scope = scopeOf(walked.facts, walked.answers)
  const requirements = assessRequirements(service, scope, clockOf(ctx))
  if (!requirements.met) {
    const issues = requirements.results.filter(({ met }) => !met).map(({ id, text, remedy }) => ({ field: id, text: remedy ?? text }))
    throw errors.requirements_not_met({ issues })
  }
  const cost = assessCost(service, scope, clockOf(ctx))
  return { service, answers: walked.answers, facts: walked.facts, scope, requirements, cost }
}
