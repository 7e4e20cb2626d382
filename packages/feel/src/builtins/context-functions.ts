import { isContext, isList, type FeelContext, type FeelValue } from '../values/value.ts'
import { defineFunction, type Definition } from './define.ts'

type List = readonly FeelValue[]

/** A context from entries with `key` and `value`; undefined where one has no key or a key stands twice. */
function contextOf(entries: List): FeelContext | undefined {
  const context = new Map<string, FeelValue>()
  for (const entry of entries) {
    const key = isContext(entry) ? entry.get('key') : undefined
    if (!isContext(entry) || typeof key !== 'string' || !entry.has('value') || context.has(key)) return undefined
    context.set(key, entry.get('value') ?? null)
  }
  return context
}

function put(context: FeelContext, keys: List, value: FeelValue): FeelContext | undefined {
  const [key, ...rest] = keys
  if (typeof key !== 'string') return undefined
  if (rest.length === 0) return new Map([...context, [key, value]])
  const inner = context.get(key) ?? null
  const changed = isContext(inner) ? put(inner, rest, value) : undefined
  return changed && new Map([...context, [key, changed]])
}

function merge(contexts: List): FeelContext | undefined {
  const merged = new Map<string, FeelValue>()
  for (const context of contexts) {
    if (!isContext(context)) return undefined
    for (const [key, value] of context) merged.set(key, value)
  }
  return merged
}

const entriesOf = (context: FeelContext): FeelValue =>
  [...context].map(([key, value]) => new Map<string, FeelValue>([['key', key], ['value', value]]))

export const contextFunctions: readonly Definition[] = [
  defineFunction('get value', [
    'm: context, key: string',
    ([context, key]: [FeelContext, string]) => context.get(key) ?? (context.has(key) ? null : undefined),
  ]),
  defineFunction('get entries', ['m: context', ([context]: [FeelContext]) => entriesOf(context)]),
  defineFunction('context', ['entries: list', ([entries]: [List]) => contextOf(entries)]),
  defineFunction(
    'context put',
    [
      'context: context, key: string, value: any',
      ([context, key, value]: [FeelContext, string, FeelValue]) => put(context, [key], value),
    ],
    [
      'context: context, keys: list, value: any',
      ([context, keys, value]: [FeelContext, FeelValue, FeelValue]) =>
        isList(keys) ? put(context, keys, value) : undefined,
    ],
  ),
  defineFunction('context merge', ['contexts: list', ([contexts]: [List]) => merge(contexts)]),
]
