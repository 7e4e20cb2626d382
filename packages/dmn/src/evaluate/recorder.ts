import type { FeelValue } from '@diwan/feel'
import type { DecisionTable } from '../model/decision-table.ts'
import type { DrgElement } from '../model/model.ts'

/** Why a value became null, or what a modeller should know. */
export interface DmnWarning {
  /** Of FEEL, such as `INVALID_TYPE`, or of the decision model, such as `NOT_UNIQUE`. */
  readonly code: string
  readonly message: string
  /** Name of the element in which it happened. */
  readonly element?: string | undefined
}

/** A decision table as it was used; `rules` are the positions, from 0, of those that fired. */
export interface TableRecord {
  readonly table: DecisionTable
  readonly element: DrgElement
  readonly inputs: readonly FeelValue[]
  readonly fired: readonly { readonly rule: number; readonly outputs: readonly FeelValue[] }[]
  readonly value: FeelValue
}

export interface DecisionRecord {
  readonly element: DrgElement
  readonly namespace: string
  inputs: ReadonlyMap<string, FeelValue>
  readonly tables: TableRecord[]
  readonly warnings: DmnWarning[]
  value: FeelValue
}

/** A mistake in a loop is told often enough by then. */
const mostWarnings = 500

/** Writes down what happens in an evaluation, in the order in which the decisions came to their end. */
export class Recorder {
  readonly decisions: DecisionRecord[] = []
  readonly warnings: DmnWarning[] = []
  readonly #open: DecisionRecord[] = []

  begin(element: DrgElement, namespace: string): DecisionRecord {
    const record = { element, namespace, inputs: new Map(), tables: [], warnings: [], value: null }
    this.#open.push(record)
    return record
  }

  end(value: FeelValue): void {
    const record = this.#open.pop()
    if (!record) return
    record.value = value
    this.decisions.push(record)
  }

  table(record: TableRecord): void {
    this.#open.at(-1)?.tables.push(record)
  }

  warn(code: string, message: string): void {
    if (this.warnings.length >= mostWarnings) return
    const record = this.#open.at(-1)
    const warning: DmnWarning = { code, message, element: record?.element.name }
    record?.warnings.push(warning)
    this.warnings.push(warning)
  }
}
