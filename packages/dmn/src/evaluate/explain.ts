import { toJson } from '@diwan/feel'
import type { Evaluation } from './evaluate.ts'
import type { DecisionRecord, DmnWarning, TableRecord } from './recorder.ts'

export interface ExplainedRule {
  readonly id?: string
  /** From 1, as the rows are numbered in the table. */
  readonly row: number
  /** By the name of the annotation's column. */
  readonly annotations: Readonly<Record<string, string>>
  readonly description?: string
  /** By the name of the output. */
  readonly outputs: Readonly<Record<string, unknown>>
}

export interface ExplainedTable {
  readonly id?: string
  /** Name of the decision or knowledge that holds the table. */
  readonly element: string
  readonly hitPolicy: string
  /** By label, or by the expression where there is none. */
  readonly inputs: Readonly<Record<string, unknown>>
  readonly rules: readonly ExplainedRule[]
  readonly value: unknown
}

export interface ExplainedDecision {
  readonly id: string
  readonly name: string
  readonly namespace: string
  readonly question?: string
  readonly inputs: Readonly<Record<string, unknown>>
  readonly tables: readonly ExplainedTable[]
  readonly value: unknown
  readonly warnings: readonly DmnWarning[]
}

/** An evaluation as plain JSON: what was decided, on which inputs, by which rules. Functions are left out. */
export const explain = ({ decisions }: Evaluation): readonly ExplainedDecision[] => decisions.map(explainDecision)

const present = <K extends string>(key: K, value: string | undefined) =>
  (value ? { [key]: value } : {}) as { readonly [P in K]?: string }

function explainDecision({ element, namespace, inputs, tables, value, warnings }: DecisionRecord): ExplainedDecision {
  return {
    id: element.id,
    name: element.name,
    namespace,
    ...present('question', element.kind === 'decision' ? element.question : undefined),
    inputs: Object.fromEntries([...inputs].map(([name, each]) => [name, toJson(each)])),
    tables: tables.map(explainTable),
    value: toJson(value),
    warnings,
  }
}

function explainTable({ table, element, inputs, fired, value }: TableRecord): ExplainedTable {
  return {
    ...present('id', table.id),
    element: element.name,
    hitPolicy: table.aggregation ? `${table.hitPolicy} ${table.aggregation}` : table.hitPolicy,
    inputs: Object.fromEntries(
      table.inputs.map(({ label, text }, at) => [label || text, toJson(inputs[at] ?? null)] as const),
    ),
    rules: fired.map(({ rule, outputs }) => {
      const written = table.rules[rule]
      const notes = table.annotations.map((name, at) => [name, written?.annotations[at] ?? ''] as const)
      const named = table.outputs.map(({ name, label }, at) => [
        name || label || element.name,
        toJson(outputs[at] ?? null),
      ])
      return {
        ...present('id', written?.id),
        row: rule + 1,
        annotations: Object.fromEntries(notes),
        ...present('description', written?.description),
        outputs: Object.fromEntries(named),
      }
    }),
    value: toJson(value),
  }
}
