import type { Environment } from '../environment.ts'
import { childrenOf, type Iterator, type Node } from '../syntax/tree.ts'
import { integerOf, isNumber, numberOf } from '../values/number.ts'
import { FeelRange } from '../values/range.ts'
import { FeelDate } from '../values/temporal.ts'
import { isList, type FeelValue } from '../values/value.ts'
import { nothing, withValue, type Run, type Scope } from './run.ts'

type CompileNode = (node: Node) => Run

/** Far more than any list of a service, and a guard against ranges that would never end. */
const mostSteps = 10_000_000

/** Whole numbers or days from one to the other, upwards or downwards; null for anything else. */
function steps(from: FeelValue, to: FeelValue): FeelValue[] | null {
  const days = from instanceof FeelDate && to instanceof FeelDate
  const start = days ? from.epochDay : isNumber(from) ? integerOf(from) : undefined
  const end = days ? to.epochDay : isNumber(to) ? integerOf(to) : undefined
  if (start === undefined || end === undefined || Math.abs(end - start) > mostSteps) return null
  const step = start <= end ? 1 : -1
  return Array.from({ length: Math.abs(end - start) + 1 }, (_, at) => {
    const value = start + at * step
    return days ? FeelDate.ofEpochDay(value) : numberOf(value)
  })
}

function itemsOfRange(range: FeelRange): FeelValue[] | null {
  const all = steps(range.start ?? null, range.end ?? null)
  return all && all.slice(range.startIncluded ? 0 : 1, range.endIncluded ? all.length : -1)
}

type Items = (scope: Scope, env: Environment) => readonly FeelValue[] | null

function compileItems({ source, to }: Iterator, compileNode: CompileNode): Items {
  const from = compileNode(source)
  if (to) {
    const end = compileNode(to)
    return (scope, env) => steps(from(scope, env), end(scope, env))
  }
  return (scope, env) => {
    const value = from(scope, env)
    if (isList(value)) return value
    if (value instanceof FeelRange) return itemsOfRange(value)
    return value === null ? null : [value]
  }
}

/** Calls `visit` with a scope for each combination; false if something to iterate over is none, or if visit says so. */
function eachCombination(
  iterators: readonly (readonly [string, Items])[],
  scope: Scope,
  env: Environment,
  visit: (scope: Scope) => boolean,
): boolean {
  const [first, ...rest] = iterators
  if (!first) return visit(scope)
  const [name, items] = first
  const list = items(scope, env)
  return list !== null && list.every((item) => eachCombination(rest, withValue(scope, name, item), env, visit))
}

const uses = (node: Node, name: string): boolean =>
  (node.kind === 'name' && node.name === name) || childrenOf(node).some((child) => uses(child, name))

const compileIterators = (iterators: readonly Iterator[], compileNode: CompileNode) =>
  iterators.map((iterator) => [iterator.name, compileItems(iterator, compileNode)] as const)

export function compileFor(node: Node & { kind: 'for' }, compileNode: CompileNode): Run {
  const iterators = compileIterators(node.iterators, compileNode)
  const body = compileNode(node.body)
  const usesPartial = uses(node.body, 'partial')
  return (scope, env) => {
    const results: FeelValue[] = []
    const iterated = eachCombination(iterators, scope, env, (inner) => {
      results.push(body(usesPartial ? withValue(inner, 'partial', results.slice()) : inner, env))
      return true
    })
    return iterated ? results : nothing(env, 'INVALID_TYPE', 'There is nothing to iterate over', node)
  }
}

export function compileQuantified(node: Node & { kind: 'some' | 'every' }, compileNode: CompileNode): Run {
  const iterators = compileIterators(node.iterators, compileNode)
  const body = compileNode(node.body)
  const decisive = node.kind === 'some'
  return (scope, env) => {
    let result: boolean | null = !decisive
    let decided = false
    const iterated = eachCombination(iterators, scope, env, (inner) => {
      const holds = body(inner, env)
      decided = holds === decisive
      if (holds !== !decisive) result = null
      return !decided
    })
    if (decided) return decisive
    return iterated ? result : nothing(env, 'INVALID_TYPE', 'There is nothing to iterate over', node)
  }
}
