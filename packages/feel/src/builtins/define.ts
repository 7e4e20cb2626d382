/** How built-in functions are written: the signature as FEEL's specification prints it, and what it does. */
import { nothing } from '../compile/run.ts'
import type { Environment } from '../environment.ts'
import { convertTo } from '../types/coerce.ts'
import { anyType, type FeelType } from '../types/feel-type.ts'
import { FeelFunction, type FunctionParameter } from '../values/function.ts'
import { isList, type FeelValue } from '../values/value.ts'

interface Parameter {
  readonly name: string
  readonly types: readonly FeelType[]
  /** May be left out. */
  readonly optional: boolean
  /** May be null. */
  readonly nullable: boolean
  /** `items`: this and all that follow; `list`: the same, or one list of them. */
  readonly rest: 'items' | 'list' | undefined
}

interface Signature {
  readonly parameters: readonly Parameter[]
  readonly body: (args: never, env: Environment) => FeelValue | undefined
}

const types: Readonly<Record<string, readonly FeelType[]>> = {
  any: [anyType],
  number: [{ kind: 'number' }],
  string: [{ kind: 'string' }],
  boolean: [{ kind: 'boolean' }],
  date: [{ kind: 'date' }],
  time: [{ kind: 'time' }],
  dateTime: [{ kind: 'dateTime' }],
  days: [{ kind: 'daysDuration' }],
  years: [{ kind: 'yearsDuration' }],
  list: [{ kind: 'list', of: anyType }],
  context: [{ kind: 'context', entries: new Map() }],
  range: [{ kind: 'range', of: anyType }],
  point: [
    { kind: 'number' },
    { kind: 'string' },
    { kind: 'date' },
    { kind: 'time' },
    { kind: 'dateTime' },
    { kind: 'daysDuration' },
    { kind: 'yearsDuration' },
  ],
}

function parseParameter(text: string): Parameter {
  const [, name = '', rest, optional, typeNames = '', nullable] =
    /^(.*?)(\.\.\.|\*)?(\?)?: ([a-zA-Z|]+)(\?)?$/.exec(text.trim()) ?? []
  return {
    name,
    types: typeNames.split('|').flatMap((type) => types[type] ?? []),
    optional: optional !== undefined,
    nullable: nullable !== undefined || typeNames === 'any',
    rest: rest === '...' ? 'items' : rest === '*' ? 'list' : undefined,
  }
}

const parseParameters = (text: string): Parameter[] => (text === '' ? [] : text.split(',').map(parseParameter))

/** Undefined where the value is no argument for the parameter. */
function bind(parameter: Parameter, value: FeelValue): FeelValue | undefined {
  if (value === null) return parameter.nullable ? null : undefined
  for (const type of parameter.types) {
    const converted = convertTo(value, type)
    if (converted !== undefined) return converted
  }
  return undefined
}

function bindRest(parameter: Parameter, values: readonly FeelValue[]): readonly FeelValue[] | undefined {
  const [only] = values
  if (parameter.rest === 'list' && values.length === 1 && only === null) return undefined
  const items = parameter.rest === 'list' && values.length === 1 && isList(only) ? only : values
  const bound = items.map((item) => bind(parameter, item))
  return bound.includes(undefined) ? undefined : (bound as FeelValue[])
}

function bindPositional({ parameters }: Signature, args: readonly FeelValue[]): FeelValue[] | undefined {
  const last = parameters.at(-1)
  if (args.length > parameters.length && !last?.rest) return undefined
  const bound: FeelValue[] = []
  for (const [at, parameter] of parameters.entries()) {
    if (parameter.rest && args.length <= at) return undefined
    const value = parameter.rest
      ? bindRest(parameter, args.slice(at))
      : at < args.length
        ? bind(parameter, args[at] as FeelValue)
        : parameter.optional
          ? null
          : undefined
    if (value === undefined) return undefined
    bound.push(value)
  }
  return bound
}

function bindNamed({ parameters }: Signature, args: ReadonlyMap<string, FeelValue>): FeelValue[] | undefined {
  if ([...args.keys()].some((name) => parameters.every((parameter) => parameter.name !== name))) return undefined
  const bound: FeelValue[] = []
  for (const parameter of parameters) {
    const arg = args.get(parameter.name)
    const value =
      arg === undefined
        ? parameter.optional || parameter.types[0]?.kind === 'any'
          ? null
          : undefined
        : parameter.rest
          ? bindRest(parameter, [arg])
          : bind(parameter, arg)
    if (value === undefined) return undefined
    bound.push(value)
  }
  return bound
}

export type BuiltIns = Map<string, FeelFunction>

const parametersOf = ({ parameters }: Signature): FunctionParameter[] =>
  parameters.map(({ name, types: [only, ...more] }) => ({ name, type: more.length === 0 ? only : anyType }))

/**
 * A built-in function. Each signature lists its parameters as `name: type`; `name?` may be left out, `type?` may be
 * null, `name...` takes all that follow and `name*` also one list of them. A body gives undefined where the arguments
 * have no result.
 */
export function defineFunction(
  name: string,
  ...signatures: readonly (readonly [parameters: string, body: Signature['body']])[]
): readonly [string, FeelFunction] {
  const parsed = signatures.map(([parameters, body]) => ({ parameters: parseParameters(parameters), body }))
  const call = (env: Environment, bindTo: (signature: Signature) => FeelValue[] | undefined): FeelValue => {
    for (const signature of parsed) {
      const args = bindTo(signature)
      if (!args) continue
      const result = signature.body(args as never, env)
      return result ?? (result === null ? null : nothing(env, 'INVALID_ARGUMENT', `'${name}' has no result for these`))
    }
    return nothing(env, 'INVALID_ARGUMENT', `'${name}' does not take these arguments`)
  }
  const [only, ...more] = parsed
  return [
    name,
    new FeelFunction({
      parameters: only && more.length === 0 ? parametersOf(only) : undefined,
      callPositional: (args, env) => call(env, (signature) => bindPositional(signature, args)),
      callNamed: (args, env) => call(env, (signature) => bindNamed(signature, args)),
    }),
  ]
}

export type Definition = ReturnType<typeof defineFunction>
