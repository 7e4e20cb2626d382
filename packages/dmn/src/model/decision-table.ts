export type HitPolicy = 'UNIQUE' | 'FIRST' | 'PRIORITY' | 'ANY' | 'COLLECT' | 'RULE ORDER' | 'OUTPUT ORDER'
export type Aggregation = 'SUM' | 'COUNT' | 'MIN' | 'MAX'

export interface TableInput {
  readonly id?: string | undefined
  readonly label?: string | undefined
  readonly text: string
  readonly type?: string | undefined
  /** Unary tests the input must pass, as written. */
  readonly allowed?: string | undefined
}

export interface TableOutput {
  readonly id?: string | undefined
  readonly label?: string | undefined
  /** Only tables with several outputs must name them. */
  readonly name?: string | undefined
  readonly type?: string | undefined
  /** Possible values, the most important first, as written. */
  readonly allowed?: string | undefined
  readonly defaultText?: string | undefined
}

export interface Rule {
  readonly id?: string | undefined
  readonly description?: string | undefined
  /** Unary tests, one for each input. */
  readonly tests: readonly string[]
  /** Expressions, one for each output. */
  readonly outputs: readonly string[]
  readonly annotations: readonly string[]
}

export interface DecisionTable {
  readonly kind: 'table'
  readonly id?: string | undefined
  readonly type?: string | undefined
  readonly label?: string | undefined
  readonly hitPolicy: HitPolicy
  readonly aggregation?: Aggregation | undefined
  readonly inputs: readonly TableInput[]
  readonly outputs: readonly TableOutput[]
  /** Names of the annotations of a rule. */
  readonly annotations: readonly string[]
  readonly rules: readonly Rule[]
}
