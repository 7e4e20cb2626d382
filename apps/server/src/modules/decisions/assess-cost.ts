/** What a service costs, with its lines and the reason; whole minor units only. */
import { evaluate, holds, type Cost, type ExpressionClock, type PublicService } from '@diwan/service-kit'
import { errors } from './errors.ts'
import { explainCost } from './explain-cost.ts'
import type { CostAssessment, CostLine, Scope } from './schema.ts'

type Priced = Pick<CostAssessment, 'lines' | 'tierId' | 'reference'>

/** @throws decisions.no_tier_applies, decisions.dues_unknown, decisions.dues_inconsistent */
export function assessCost(service: PublicService, scope: Scope, clock: ExpressionClock): CostAssessment {
  const { cost } = service
  const priced = price(cost, scope, clock)
  return {
    model: cost.model,
    currency: cost.currency,
    totalMinor: sum(priced.lines),
    ...priced,
    confidence: cost.confidence,
    refundable: cost.refundable ?? false,
    explanation: explainCost(service, priced.lines, priced.reference),
    ...(cost.legalBasis && { legalBasis: cost.legalBasis }),
  }
}

function price(cost: Cost, scope: Scope, clock: ExpressionClock): Priced {
  switch (cost.model) {
    case 'none':
      return { lines: [] }
    case 'fixed':
      return { lines: [{ label: cost.label, minor: cost.amountMinor }] }
    case 'tiered': {
      const tier = cost.tiers.find(({ condition }) => holds(condition, scope, clock))
      if (!tier) throw errors.no_tier_applies()
      return { lines: [{ label: tier.label, minor: tier.amountMinor }], tierId: tier.id }
    }
    case 'external':
      return priceExternal(cost, scope, clock)
  }
}

/** An amount of another system: taken as it is or not at all, never mended. */
function priceExternal(cost: Extract<Cost, { model: 'external' }>, scope: Scope, clock: ExpressionClock): Priced {
  const lines = evaluate(cost.lines, scope, clock)
  const reference = evaluate(cost.reference, scope, clock)
  if (!Array.isArray(lines) || !lines.every(isLine) || typeof reference !== 'string' || reference === '')
    throw errors.dues_unknown()
  const stated = (scope[cost.fact] as { totalMinor?: unknown } | undefined)?.totalMinor
  if (stated !== undefined && stated !== sum(lines)) throw errors.dues_inconsistent()
  return { lines: lines.map(({ label: { ar, en }, minor }) => ({ label: { ar, en }, minor })), reference }
}

const sum = (lines: readonly CostLine[]): number => lines.reduce((total, { minor }) => total + minor, 0)

function isLine(value: unknown): value is CostLine {
  const { label, minor } = (value ?? {}) as { label?: { ar?: unknown; en?: unknown } | null; minor?: unknown }
  return (
    typeof label?.ar === 'string' &&
    typeof label.en === 'string' &&
    Number.isSafeInteger(minor) &&
    (minor as number) >= 0
  )
}
