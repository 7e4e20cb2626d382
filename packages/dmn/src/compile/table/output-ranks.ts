import { isEqual, isList, type FeelValue } from '@diwan/feel'
import type { Run, Scope } from '../../evaluate/run.ts'
import type { DecisionTable } from '../../model/decision-table.ts'
import { compileText } from '../compile-literal.ts'
import type { Place } from '../place.ts'

/** Compares the outputs of two rules: what stands earlier in the lists of output values comes first. */
export type Ranks = (a: readonly FeelValue[], b: readonly FeelValue[]) => number

/** Only the hit policies that order by importance need the lists. */
export function compileRanks(table: DecisionTable, place: Place): (scope: Scope, run: Run) => Ranks {
  if (table.hitPolicy !== 'PRIORITY' && table.hitPolicy !== 'OUTPUT ORDER') return () => () => 0
  const lists = table.outputs.map(({ allowed, type }) => {
    const text = allowed || place.types.allowedText(type) || (table.outputs.length === 1 ? ofWhole(table, place) : '')
    return text ? compileText(`[${text}]`, place) : undefined
  })
  return (scope, run) => {
    const values = lists.map((list) => {
      const found = list?.(scope, run) ?? null
      return isList(found) ? found : []
    })
    return (a, b) => {
      for (const [at, order] of values.entries()) {
        const difference = rank(order, a[at] ?? null) - rank(order, b[at] ?? null)
        if (difference !== 0) return difference
      }
      return 0
    }
  }
}

/** A table with one output may leave the values to the type of the table or of the decision. */
const ofWhole = (table: DecisionTable, { types, element }: Place): string | undefined =>
  types.allowedText(table.type) ?? types.allowedText(element.variable.type)

function rank(order: readonly FeelValue[], value: FeelValue): number {
  const at = order.findIndex((each) => isEqual(each, value) === true)
  return at === -1 ? order.length : at
}
