import type { Environment, Position } from '../environment.ts'
import { integerOf, isNumber, type FeelNumber } from '../values/number.ts'
import { isContext, isList, type FeelValue } from '../values/value.ts'
import { nothing, withValue, type Run, type Scope } from './run.ts'

/** In a filter `item` is the item, and the entries of an item that is a context are names of their own. */
function scopeOf(item: FeelValue, outer: Scope): Scope {
  const scope = withValue(outer, 'item', item)
  return isContext(item) ? { values: item, outer: scope } : scope
}

function itemAt(list: readonly FeelValue[], position: FeelNumber, env: Environment, at: Position): FeelValue {
  const index = integerOf(position)
  const item = index === undefined || index === 0 ? undefined : list.at(index > 0 ? index - 1 : index)
  return item === undefined ? nothing(env, 'INVALID_ARGUMENT', 'The list has no item there', at) : item
}

/** `list[position]` or `list[condition]`: which of the two it is shows in what the filter gives. */
export function compileFilter(target: Run, filter: Run, node: Position): Run {
  return (scope, env) => {
    const value = target(scope, env)
    if (value === null) return nothing(env, 'INVALID_TYPE', 'There is nothing to filter', node)
    const list = isList(value) ? value : [value]
    const kept: FeelValue[] = []
    if (list.length === 0) {
      const alone = filter(withValue(scope, 'item', null), { ...env, warn: () => undefined })
      return isNumber(alone) ? itemAt(list, alone, env, node) : kept
    }
    for (const item of list) {
      const result = filter(scopeOf(item, scope), env)
      if (isNumber(result)) return itemAt(list, result, env, node)
      if (result === true) kept.push(item)
      else if (result !== false && result !== null) {
        return nothing(env, 'INVALID_TYPE', 'A filter is a position or a condition', node)
      }
    }
    return kept
  }
}
