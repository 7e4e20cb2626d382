import type { Environment } from '../environment.ts'
import { isEqual } from '../operations/compare.ts'
import { FeelFunction } from '../values/function.ts'
import { numberOf } from '../values/number.ts'
import { isList, type FeelValue } from '../values/value.ts'
import { defineFunction, type Definition } from './define.ts'

type List = readonly FeelValue[]

const has = (list: List, value: FeelValue): boolean => list.some((item) => isEqual(item, value) === true)

const distinct = (list: List): FeelValue[] => {
  const kept: FeelValue[] = []
  for (const item of list) if (!has(kept, item)) kept.push(item)
  return kept
}

const flatten = (list: List): FeelValue[] => list.flatMap((item) => (isList(item) ? flatten(item) : [item]))

/** Conjunction or disjunction with FEEL's third value: null where an item that is no boolean could have decided. */
function combine(list: List, decisive: boolean): boolean | null {
  if (list.includes(decisive)) return decisive
  return list.every((item) => item === !decisive) ? !decisive : null
}

class NoOrder extends Error {}

/** Stable, by a function that says whether one item goes before another. */
function sort(list: List, precedes: FeelValue, env: Environment): List | undefined {
  if (!(precedes instanceof FeelFunction)) return undefined
  const goesBefore = (a: FeelValue, b: FeelValue): boolean => {
    const result = precedes.callPositional([a, b], env)
    if (typeof result !== 'boolean') throw new NoOrder()
    return result
  }
  try {
    return [...list].sort((a, b) => (goesBefore(a, b) ? -1 : goesBefore(b, a) ? 1 : 0))
  } catch (error) {
    if (error instanceof NoOrder) return undefined
    throw error
  }
}

const onList = (name: string, work: (list: List) => FeelValue): Definition =>
  defineFunction(name, ['list: list', ([list]: [List]) => work(list)])

export const listFunctions: readonly Definition[] = [
  defineFunction('list contains', [
    'list: list, element: any',
    ([list, element]: [List, FeelValue]) => has(list, element),
  ]),
  onList('count', (list) => numberOf(list.length)),
  defineFunction('all', ['list*: any', ([list]: [List]) => combine(list, false)]),
  defineFunction('any', ['list*: any', ([list]: [List]) => combine(list, true)]),
  defineFunction('append', [
    'list: list, item...: any',
    ([list, items]: [List, List]) => [...list, ...items],
  ]),
  defineFunction('concatenate', ['list...: list', ([lists]: [readonly List[]]) => lists.flat()]),
  defineFunction('union', ['list...: list', ([lists]: [readonly List[]]) => distinct(lists.flat())]),
  onList('distinct values', distinct),
  onList('flatten', flatten),
  onList('reverse', (list) => list.toReversed()),
  defineFunction('index of', [
    'list: list, match: any',
    ([list, match]: [List, FeelValue]) =>
      list.flatMap((item, at) => (isEqual(item, match) === true ? [numberOf(at + 1)] : [])),
  ]),
  defineFunction('sort', [
    'list: list, precedes: any',
    ([list, precedes]: [List, FeelValue], env) => sort(list, precedes, env),
  ]),
]
