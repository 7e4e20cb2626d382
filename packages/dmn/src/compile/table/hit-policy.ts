import { isEqual, type FeelValue } from '@diwan/feel'
import type { Run } from '../../evaluate/run.ts'
import type { Aggregation, DecisionTable } from '../../model/decision-table.ts'
import { aggregate } from './aggregate.ts'
import type { Ranks } from './output-ranks.ts'

/** A rule that matched, with its outputs in the order of the columns. */
export interface Hit {
  readonly rule: number
  readonly outputs: readonly FeelValue[]
}

interface Decided {
  /** The hits that count for the value. */
  readonly fired: readonly Hit[]
  readonly value: FeelValue
}

/** One value for a rule: its only output, or a context of all of them. */
function valueOf(table: DecisionTable, outputs: readonly FeelValue[]): FeelValue {
  if (table.outputs.length === 1) return outputs[0] ?? null
  return new Map(table.outputs.map(({ name }, at) => [name ?? '', outputs[at] ?? null] as const))
}

/** @param defaults the outputs that hold where no rule matches, if the table has any */
export function decideHits(
  table: DecisionTable,
  hits: readonly Hit[],
  ranks: Ranks,
  defaults: (() => readonly FeelValue[]) | undefined,
  run: Run,
): Decided {
  if (hits.length === 0 && defaults) return { fired: [], value: valueOf(table, defaults()) }
  const all = (fired: readonly Hit[]): Decided => ({ fired, value: fired.map((hit) => valueOf(table, hit.outputs)) })
  const one = (hit: Hit | undefined): Decided =>
    hit ? { fired: [hit], value: valueOf(table, hit.outputs) } : { fired: [], value: null }
  const conflict = (code: string, message: string): Decided => {
    run.recorder.warn(code, message)
    return { fired: hits, value: null }
  }
  switch (table.hitPolicy) {
    case 'UNIQUE':
      return hits.length > 1 ? conflict('NOT_UNIQUE', `Rules ${numbers(hits)} match, but only one may`) : one(hits[0])
    case 'ANY': {
      const agree = hits.every(({ outputs }) => outputs.every((each, at) => isSame(each, hits[0]?.outputs[at] ?? null)))
      return agree ? one(hits[0]) : conflict('NOT_THE_SAME', `Rules ${numbers(hits)} match with different outputs`)
    }
    case 'FIRST':
      return one(hits[0])
    case 'PRIORITY':
      return one(inOrder(hits, ranks)[0])
    case 'OUTPUT ORDER':
      return all(inOrder(hits, ranks))
    case 'RULE ORDER':
      return all(hits)
    default:
      return table.aggregation ? { fired: hits, value: collected(table, hits, table.aggregation, run) } : all(hits)
  }
}

/** Of several outputs each column is taken together by itself; counted are the rules. */
function collected(table: DecisionTable, hits: readonly Hit[], aggregation: Aggregation, run: Run): FeelValue {
  const columns = table.outputs.map((_, at) => hits.map(({ outputs }) => outputs[at] ?? null))
  if (columns.length === 1 || aggregation === 'COUNT') return aggregate(aggregation, columns[0] ?? [], run)
  return valueOf(table, columns.map((column) => aggregate(aggregation, column, run)))
}

const isSame = (a: FeelValue, b: FeelValue): boolean => isEqual(a, b) === true

const inOrder = (hits: readonly Hit[], ranks: Ranks): Hit[] => hits.toSorted((a, b) => ranks(a.outputs, b.outputs))

const numbers = (hits: readonly Hit[]): string => hits.map(({ rule }) => rule + 1).join(', ')
