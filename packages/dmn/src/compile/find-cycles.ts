import type { Decision, Model } from '../model/model.ts'
import type { DmnIssue } from './place.ts'

/** Decisions that need themselves, directly or through others; knowledge may, because it is called with arguments. */
export function findCycles(models: readonly Model[]): DmnIssue[] {
  const decisions = new Map<string, { decision: Decision; namespace: string }>()
  for (const { namespace, elements } of models) {
    for (const element of elements) {
      if (element.kind === 'decision') decisions.set(`${namespace}#${element.id}`, { decision: element, namespace })
    }
  }
  const needs = (key: string): string[] =>
    (decisions.get(key)?.decision.requires ?? []).map(({ namespace, id }) => `${namespace}#${id}`)
  const reaches = (from: string): boolean => {
    const seen = new Set<string>()
    const next = needs(from)
    for (let key = next.pop(); key !== undefined; key = next.pop()) {
      if (key === from) return true
      if (seen.has(key)) continue
      seen.add(key)
      next.push(...needs(key))
    }
    return false
  }
  return [...decisions].flatMap(([key, { decision, namespace }]): DmnIssue[] => {
    if (!reaches(key)) return []
    return [{ code: 'CYCLE', message: `${decision.name} needs itself`, namespace, element: decision.name }]
  })
}
