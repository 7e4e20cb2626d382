import { builtInNames, builtIns } from './builtins/registry.ts'
import { compileNode } from './compile/compile-node.ts'
import { compileTests } from './compile/compile-tests.ts'
import { nothing, withValue, type Scope } from './compile/run.ts'
import type { Environment, Position } from './environment.ts'
import { NameIndex, addNamesBelow, type KnownNames, type NameTree } from './syntax/names.ts'
import { Parser } from './syntax/parser.ts'
import { NameScope } from './syntax/scope.ts'
import { FeelSyntaxError } from './syntax/syntax-error.ts'
import type { Node } from './syntax/tree.ts'
import { usageOf } from './syntax/usage.ts'
import type { FeelType } from './types/feel-type.ts'
import { typeNames } from './types/parse-type.ts'
import type { FeelContext, FeelValue } from './values/value.ts'

export interface CompileOptions {
  /** What is known where the expression stands, with what is known of its inside. */
  readonly names?: KnownNames
  /** Types of the model by name, for `instance of` and parameters. */
  readonly types?: ReadonlyMap<string, FeelType>
}

export interface Compiled {
  readonly source: string
  /** Names from outside with the path read from them, such as `applicant.age`; sorted. */
  readonly freeNames: readonly string[]
  /** Functions that are called by a name that FEEL does not have and `names` does not hold. */
  readonly unknownFunctions: readonly ({ readonly name: string } & Position)[]
}

export interface CompiledExpression extends Compiled {
  evaluate(values: FeelContext, env: Environment): FeelValue
}

export interface CompiledUnaryTests extends Compiled {
  /** Whether the input passes; null where that could not be decided. */
  test(input: FeelValue, values: FeelContext, env: Environment): boolean | null
}

const pools = new WeakMap<object, NameIndex>()
const noNames: NameTree = new Map()

function poolOf(names: KnownNames): NameIndex {
  let pool = pools.get(names as object)
  if (!pool) {
    pool = new NameIndex()
    if (names instanceof Map) {
      for (const inside of (names as NameTree).values()) if (inside) addNamesBelow(inside, pool)
    }
    pools.set(names as object, pool)
  }
  return pool
}

function parserFor(source: string, { names = noNames, types }: CompileOptions, input: boolean): Parser {
  const known = typeof names === 'string' ? [names] : names
  const scope = NameScope.of(known, builtInNames)
  return new Parser(source, input ? scope.withName('?') : scope, poolOf(known), typeNames(types))
}

function usage(nodes: readonly Node[]): Omit<Compiled, 'source'> {
  const { paths, called } = usageOf(nodes)
  return {
    freeNames: [...paths].sort(),
    unknownFunctions: called.filter(({ name }) => !builtIns.has(name)),
  }
}

function parsed<T>(source: string, parse: () => T): T {
  try {
    return parse()
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw new FeelSyntaxError('Nested too deeply', source, { from: 0, to: source.length })
  }
}

/** A recursion without end, or a number beyond all bounds, is null like all that has no result. */
function sheltered<T>(env: Environment, work: () => T): T | null {
  try {
    return work()
  } catch (error) {
    if (error instanceof RangeError) return nothing(env, 'INVALID_ARGUMENT', `Too much: ${error.message}`)
    throw error
  }
}

/** @throws FeelSyntaxError with the position of the mistake. */
export function compileExpression(source: string, options: CompileOptions = {}): CompiledExpression {
  const node = parsed(source, () => parserFor(source, options, false).parseExpression())
  const run = compileNode(node)
  return {
    source,
    ...usage([node]),
    evaluate: (values, env) => sheltered(env, () => run({ values, outer: undefined }, env)),
  }
}

/** The tests of a cell of a decision table. @throws FeelSyntaxError with the position of the mistake. */
export function compileUnaryTests(source: string, options: CompileOptions = {}): CompiledUnaryTests {
  const { tests, negated } = parsed(source, () => parserFor(source, options, true).parseTests())
  const run = tests && compileTests(tests, compileNode)
  return {
    source,
    ...usage((tests ?? []).map(({ value }) => value)),
    test(input, values, env) {
      if (!run) return true
      const scope: Scope = withValue({ values, outer: undefined }, '?', input)
      const passed = sheltered(env, () => run(input, scope, env))
      return negated && passed !== null ? !passed : passed
    },
  }
}
