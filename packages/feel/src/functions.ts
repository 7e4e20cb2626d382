/** Functions with named parameters, as expressions and decision models define them. */
import type { Environment } from './environment.ts'
import { convertTo } from './types/coerce.ts'
import type { FeelType } from './types/feel-type.ts'
import { nothing } from './compile/run.ts'
import { FeelFunction, type FunctionParameter } from './values/function.ts'
import type { FeelValue } from './values/value.ts'

export type FunctionBody = (args: readonly FeelValue[], env: Environment) => FeelValue

function convertAll(
  parameters: readonly FunctionParameter[],
  args: readonly FeelValue[],
  env: Environment,
): readonly FeelValue[] | null {
  if (args.length !== parameters.length) {
    return nothing(env, 'INVALID_ARGUMENT', `${parameters.length} arguments are wanted, ${args.length} given`)
  }
  const converted: FeelValue[] = []
  for (const [at, { name, type }] of parameters.entries()) {
    const arg = args[at] ?? null
    const value = type ? convertTo(arg, type) : arg
    if (value === undefined) return nothing(env, 'INVALID_ARGUMENT', `The argument '${name}' has the wrong type`)
    converted.push(value)
  }
  return converted
}

/**
 * A function called with as many arguments as it has parameters, by position or by name. Arguments are converted to
 * the types of the parameters; where that fails the call gives null and the body is not run.
 */
export function makeFunction(
  parameters: readonly FunctionParameter[],
  body: FunctionBody,
  result?: FeelType,
): FeelFunction {
  const call: FunctionBody = (args, env) => {
    const converted = convertAll(parameters, args, env)
    return converted && body(converted, env)
  }
  return new FeelFunction({
    parameters,
    result,
    callPositional: call,
    callNamed: (args, env) => {
      const unknown = [...args.keys()].find((name) => parameters.every((parameter) => parameter.name !== name))
      if (unknown !== undefined) return nothing(env, 'INVALID_ARGUMENT', `There is no parameter '${unknown}'`)
      if (args.size !== parameters.length) return nothing(env, 'INVALID_ARGUMENT', 'An argument is missing')
      return call(
        parameters.map(({ name }) => args.get(name) ?? null),
        env,
      )
    },
  })
}
