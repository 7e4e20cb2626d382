import { compileExpression, isList, type FeelValue } from '@diwan/feel'
import type { Run } from '../evaluate/run.ts'

const iteration = compileExpression('for each in source return each', { names: ['source'] })

/** What an iteration goes over, by FEEL's own rules: a list, a range, or a single value; null for null. */
export function itemsOf(value: FeelValue, run: Run): readonly FeelValue[] | null {
  const items = isList(value) ? value : iteration.evaluate(new Map([['source', value]]), run.env)
  return isList(items) ? items : null
}
