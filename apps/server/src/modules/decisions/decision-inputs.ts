/** The values that rules read and no others: what is kept with a decision, often for years. */
import { namesIn, type PublicService } from '@diwan/service-kit'
import type { Scope } from './schema.ts'

/** The value at a path through objects; lists are taken whole. */
function valueAt(scope: Scope, path: string): unknown {
  let value: unknown = scope
  for (const name of path.split('.')) {
    if (Array.isArray(value)) return value
    value =
      typeof value === 'object' && value !== null && Object.hasOwn(value, name) ? (value as Scope)[name] : undefined
  }
  return value ?? null
}

/** Values by path, such as `{ 'person.age': 35 }`. */
export function inputsOf(expressions: readonly string[], scope: Scope): Record<string, unknown> {
  const paths = new Set(expressions.flatMap((expression) => namesIn(expression)))
  return Object.fromEntries([...paths].sort().map((path) => [path, valueAt(scope, path)]))
}

export const requirementInputs = (service: PublicService, scope: Scope): Record<string, unknown> =>
  inputsOf(service.requirements.map(({ condition }) => condition), scope)

export function costInputs({ cost }: PublicService, scope: Scope): Record<string, unknown> {
  if (cost.model === 'tiered') return inputsOf(cost.tiers.map(({ condition }) => condition), scope)
  if (cost.model === 'external') return inputsOf([cost.lines, cost.reference, `${cost.fact}.totalMinor`], scope)
  return {}
}
