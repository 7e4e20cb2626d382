import type { Environment } from '../environment.ts'
import type { FeelType } from '../types/feel-type.ts'
import type { FeelValue } from './value.ts'

export interface FunctionParameter {
  readonly name: string
  readonly type?: FeelType | undefined
}

/** A function as a value: built in, defined in an expression, or a decision model's knowledge. */
export class FeelFunction {
  /** Names of the parameters; undefined where a built-in has several signatures and takes the arguments itself. */
  readonly parameters: readonly FunctionParameter[] | undefined
  readonly result: FeelType | undefined
  readonly callPositional: (args: readonly FeelValue[], env: Environment) => FeelValue
  readonly callNamed: (args: ReadonlyMap<string, FeelValue>, env: Environment) => FeelValue

  constructor(shape: {
    parameters?: readonly FunctionParameter[] | undefined
    result?: FeelType | undefined
    callPositional: FeelFunction['callPositional']
    callNamed: FeelFunction['callNamed']
  }) {
    this.parameters = shape.parameters
    this.result = shape.result
    this.callPositional = shape.callPositional
    this.callNamed = shape.callNamed
  }
}
