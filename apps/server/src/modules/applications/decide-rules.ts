import type { Ctx } from '../../platform/context.ts'
import { assessCost, assessRequirements, costInputs, recordDecision, requirementInputs, type CostAssessment } from '../decisions/index.ts'
import { loadCase, type Case } from './load-case.ts'

interface DecisionAsked {
  readonly subject: { readonly type: string; readonly id: string }
  readonly decision: string
}

/** Answers the business rule tasks of a process from what was submitted, and keeps each answer with its reasons. */
export async function decide(ctx: Ctx, { subject, decision }: DecisionAsked): Promise<unknown> {
  const about = await loadCase(ctx, subject.id)
  switch (decision) {
    case 'eligibility':
      return { met: await decideEligibility(ctx, about) }
    case 'cost':
      return { totalMinor: (await decideCost(ctx, about)).totalMinor }
    default:
      throw new Error(`no rules answer the decision ${decision}`)
  }
}

async function decideEligibility(ctx: Ctx, { service, subject, scope, clock }: Case): Promise<boolean> {
  const result = assessRequirements(service, scope, clock)
  await recordDecision(ctx, {
    subject,
    kind: 'requirements',
    serviceId: service.id,
    serviceVersion: service.version,
    inputs: requirementInputs(service, scope),
    result,
  })
  return result.met
}

export async function decideCost(ctx: Ctx, { service, subject, scope, clock }: Case): Promise<CostAssessment> {
  const result = assessCost(service, scope, clock)
  await recordDecision(ctx, {
    subject,
    kind: 'cost',
    serviceId: service.id,
    serviceVersion: service.version,
    inputs: costInputs(service, scope),
    result,
  })
  return result
}
