/**
 * FEEL, the platform's one expression language (DMN 1.5 chapter 10): visibility of questions, eligibility, gateways,
 * fees, the same engine that evaluates decision models. The same code runs in the browser and on the server.
 *
 * Names are identifiers, with spaces at most (`date of birth`); a missing name or property is null, and null spreads
 * as in FEEL: nothing is thrown for data, only for a source that is wrong.
 */
import {
  FeelSyntaxError,
  compileExpression as compileFeel,
  compileUnaryTests,
  fromJson,
  toJson,
  type Compiled,
  type Environment,
  type FeelContext,
  type FeelValue,
} from '@diwan/feel'
import { ExpressionError } from './expression-error.ts'
import { environmentOf, type ExpressionClock } from './clock.ts'

export type ExpressionKind = 'expression' | 'unary'

/** Values by name: JSON, dates as ISO strings. For a unary test the tested value is `?`. */
export type ExpressionScope = Readonly<Record<string, unknown>>

export interface ExpressionWarning {
  /** Such as `NO_VARIABLE_FOUND` or `INVALID_TYPE`: why a result became null. */
  readonly type: string
  readonly message: string
}

export interface ExpressionResult {
  readonly value: unknown
  readonly warnings: readonly ExpressionWarning[]
}

export interface CompiledExpression {
  readonly source: string
  readonly kind: ExpressionKind
  /** Free names with the path read, sorted. In a filter write `item.x`: a bare `x` counts as a name from outside. */
  readonly names: readonly string[]
  /** Without a clock, `now()` and `today()` are the machine's. */
  run(scope: ExpressionScope, clock?: ExpressionClock): ExpressionResult
}

const cache: Readonly<Record<ExpressionKind, Map<string, CompiledExpression>>> = {
  expression: new Map(),
  unary: new Map(),
}
/** Sources come from published definitions, a few thousand at most; the bound only guards against misuse. */
const cacheLimit = 20_000

/** Parses once and keeps the result. @throws ExpressionError with the position of the mistake. */
export function compileExpression(source: string, kind: ExpressionKind = 'expression'): CompiledExpression {
  const known = cache[kind].get(source)
  if (known) return known
  const compiled = compile(source, kind)
  if (cache[kind].size >= cacheLimit) cache[kind].clear()
  cache[kind].set(source, compiled)
  return compiled
}

/** The value as JSON; null for everything FEEL calls null. @throws ExpressionError for a wrong source. */
export function evaluate(source: string, scope: ExpressionScope, clock?: ExpressionClock): unknown {
  return compileExpression(source).run(scope, clock).value
}

/** Whether a condition is true; FEEL's null counts as "does not hold". */
export function holds(source: string, scope: ExpressionScope, clock?: ExpressionClock): boolean {
  return evaluate(source, scope, clock) === true
}

/** Names an expression needs, such as `['applicant.birthDate', 'cost.totalMinor']`. @throws ExpressionError */
export function namesIn(source: string, kind: ExpressionKind = 'expression'): readonly string[] {
  return compileExpression(source, kind).names
}

function translateErrors<T>(source: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (error instanceof FeelSyntaxError) throw new ExpressionError(error.reason, source, error.position)
    throw error
  }
}

/** A name that is called without being a function of FEEL is a mistake of the author's, not something missing. */
function refuseUnknownFunctions({ source, unknownFunctions: [unknown] }: Compiled): void {
  if (!unknown) return
  const { name, from, to } = unknown
  throw new ExpressionError(`Unknown function '${name}'`, source, { from, to })
}

type Evaluate = (input: FeelValue, values: FeelContext, env: Environment) => FeelValue

function evaluator(source: string, kind: ExpressionKind): { compiled: Compiled; evaluate: Evaluate } {
  if (kind === 'unary') {
    const compiled = compileUnaryTests(source)
    return { compiled, evaluate: compiled.test }
  }
  const compiled = compileFeel(source)
  return { compiled, evaluate: (_, values, env) => compiled.evaluate(values, env) }
}

const own = (scope: ExpressionScope, name: string): FeelValue =>
  Object.hasOwn(scope, name) ? fromJson(scope[name]) : null

function compile(source: string, kind: ExpressionKind): CompiledExpression {
  const { compiled, evaluate } = translateErrors(source, () => evaluator(source, kind))
  refuseUnknownFunctions(compiled)
  const names = compiled.freeNames
  const roots = [...new Set(names.map((path) => path.split('.', 1)[0] as string))]
  return {
    source,
    kind,
    names,
    run(scope, clock) {
      const warnings: ExpressionWarning[] = []
      const present = roots.filter((name) => Object.hasOwn(scope, name) && scope[name] !== undefined)
      const values = new Map(present.map((name) => [name, own(scope, name)]))
      const env = environmentOf(clock, ({ code, message }) => warnings.push({ type: code, message }))
      return { value: toJson(evaluate(own(scope, '?'), values, env)), warnings }
    },
  }
}
