import { compileExpression, type CompiledExpression, type FeelValue } from '@diwan/feel'
import type { Run } from '../../evaluate/run.ts'
import type { Aggregation } from '../../model/decision-table.ts'

const formula = (name: string): CompiledExpression => compileExpression(`${name}(outputs)`, { names: ['outputs'] })

/** FEEL's own functions, so that a table adds up and compares as an expression does. */
const formulas: Readonly<Record<Aggregation, CompiledExpression>> = {
  SUM: formula('sum'),
  COUNT: formula('count'),
  MIN: formula('min'),
  MAX: formula('max'),
}

/** One value out of those that a column has in the rules that matched; of none only the count is known. */
export const aggregate = (aggregation: Aggregation, outputs: readonly FeelValue[], run: Run): FeelValue =>
  outputs.length === 0 && aggregation !== 'COUNT'
    ? null
    : formulas[aggregation].evaluate(new Map([['outputs', outputs]]), run.env)
