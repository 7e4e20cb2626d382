/**
 * FEEL, the platform's one expression language (DMN 1.5 chapter 10): visibility of questions, eligibility, gateways,
 * fees. The same code runs in the browser and on the server.
 *
 * Names are identifiers, with spaces at most (`date of birth`); a missing name or property is null, and null spreads
 * as in FEEL: nothing is thrown for data, only for a source that is wrong.
 */
import { SyntaxError as FeelSyntaxError, evaluate as evaluateFeel, isFunction, unaryTest } from 'feelin'
import { ExpressionError } from './expression-error.ts'
import { usageOf, type ExpressionKind } from './names.ts'
import { clockFunctions, fromFeelValue, toFeelValue, type ExpressionClock } from './values.ts'

export type { ExpressionKind }

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
  const compiled = kind === 'unary' ? compileUnary(source) : compile(source)
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
    if (error instanceof FeelSyntaxError) throw new ExpressionError(error.message, source, error.position)
    if (error instanceof ExpressionError) throw error
    throw new ExpressionError(String((error as Error).message), source, { from: 0, to: source.length })
  }
}

const rootsOf = (paths: Iterable<string>): string[] =>
  [...new Set([...paths].map((path) => path.split('.', 1)[0] as string))]

interface Usages {
  readonly names: readonly string[]
  readonly roots: readonly string[]
  readonly clockNames: readonly string[]
}

function usages(source: string, kind: ExpressionKind): Usages {
  const { paths, functions } = usageOf(source, kind)
  const clockNames = ['now', 'today'].filter((name) => functions.has(name))
  return { names: [...paths].sort(), roots: rootsOf(paths), clockNames }
}

const own = (scope: ExpressionScope, name: string): unknown => (Object.hasOwn(scope, name) ? scope[name] : undefined)

/**
 * The interpreter builds its closures anew at each evaluation, which costs far more than running them. Evaluating
 * the source once as the body of a function over its own free names yields the closure itself, to be called with
 * each scope. Its warnings accumulate in the array that came with it, so they are taken out after each run.
 */
function compile(source: string): CompiledExpression {
  return translateErrors(source, () => {
    // Parses the source alone first: the positions of mistakes are those of the author's text.
    evaluateFeel(source, {})
    const { names, roots, clockNames } = usages(source, 'expression')
    const parameters = [...roots, ...clockNames.filter((name) => !roots.includes(name))]
    const { value: body, warnings } = evaluateFeel(`function(${parameters.join(', ')}) (\n${source}\n)`, {})
    if (!isFunction(body)) throw new ExpressionError('Not an expression', source, { from: 0, to: source.length })
    return {
      source,
      kind: 'expression',
      names,
      run(scope, clock) {
        const functions = clock && clockNames.length > 0 ? clockFunctions(clock) : undefined
        const values = parameters.map((name) => {
          if (clockNames.includes(name)) return functions?.[name]
          const value = own(scope, name)
          return value === undefined ? undefined : toFeelValue(value)
        })
        const value = translateErrors(source, () => fromFeelValue(body.fn(...values)))
        return { value, warnings: warnings.splice(0) }
      },
    }
  })
}

function compileUnary(source: string): CompiledExpression {
  return translateErrors(source, () => {
    unaryTest(source, {})
    const { names, roots, clockNames } = usages(source, 'unary')
    return {
      source,
      kind: 'unary',
      names,
      run(scope, clock) {
        const functions = clock && clockNames.length > 0 ? clockFunctions(clock) : {}
        const values = Object.fromEntries(['?', ...roots].map((name) => [name, toFeelValue(own(scope, name))]))
        const { value, warnings } = translateErrors(source, () => unaryTest(source, { ...functions, ...values }))
        return { value, warnings }
      },
    }
  })
}
