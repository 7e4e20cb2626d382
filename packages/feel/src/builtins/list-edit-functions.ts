import type { Environment } from '../environment.ts'
import { FeelFunction } from '../values/function.ts'
import { integerOf, isNumber, type FeelNumber } from '../values/number.ts'
import type { FeelValue } from '../values/value.ts'
import { defineFunction, type Definition } from './define.ts'
import { indexOf } from './number-functions.ts'

type List = readonly FeelValue[]

function sublist(list: List, start: FeelNumber, length: FeelNumber | null): List | undefined {
  const from = indexOf(start, list.length)
  if (from === undefined) return undefined
  if (length === null) return list.slice(from)
  const count = integerOf(length)
  return count === undefined || count < 0 || from + count > list.length ? undefined : list.slice(from, from + count)
}

function insertBefore(list: List, position: FeelNumber, item: FeelValue): List | undefined {
  const at = indexOf(position, list.length)
  return at === undefined ? undefined : list.toSpliced(at, 0, item)
}

function remove(list: List, position: FeelNumber): List | undefined {
  const at = indexOf(position, list.length)
  return at === undefined ? undefined : list.toSpliced(at, 1)
}

function replaceMatches(list: List, match: FeelFunction, item: FeelValue, env: Environment): List | undefined {
  const results = list.map((old) => match.callPositional([old, item], env))
  if (!results.every((result) => typeof result === 'boolean')) return undefined
  return list.map((old, at) => (results[at] ? item : old))
}

function replaceAt(list: List, position: FeelNumber, item: FeelValue): List | undefined {
  const at = indexOf(position, list.length)
  return at === undefined ? undefined : list.with(at, item)
}

export const listEditFunctions: readonly Definition[] = [
  defineFunction('sublist', [
    'list: list, start position: number, length?: number',
    ([list, start, length]: [List, FeelNumber, FeelNumber | null]) => sublist(list, start, length),
  ]),
  defineFunction('insert before', [
    'list: list, position: number, newItem: any',
    ([list, position, item]: [List, FeelNumber, FeelValue]) => insertBefore(list, position, item),
  ]),
  defineFunction('remove', [
    'list: list, position: number',
    ([list, position]: [List, FeelNumber]) => remove(list, position),
  ]),
  defineFunction(
    'list replace',
    [
      'list: list, position: number, newItem: any',
      ([list, position, item]: [List, FeelNumber, FeelValue]) =>
        isNumber(position) ? replaceAt(list, position, item) : undefined,
    ],
    [
      'list: list, match: any, newItem: any',
      ([list, match, item]: [List, FeelValue, FeelValue], env) =>
        match instanceof FeelFunction ? replaceMatches(list, match, item, env) : undefined,
    ],
  ),
]
