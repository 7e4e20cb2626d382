import { isContext, isList, isNumber, integerOf, type FeelValue } from '@diwan/feel'
import type { Compiled, Scope } from '../evaluate/run.ts'
import type { BoxedFilter } from '../model/expression.ts'
import { enter, type Place } from './place.ts'
import { shapeOfLogic } from './shape-of-logic.ts'

/** The boxed filter: the match sees `item` and, of an item that is a context, its entries. */
export function compileFilter({ in: source, match }: BoxedFilter, place: Place): Compiled {
  const items = place.compile(source, place)
  const shape = shapeOfLogic(source, place.types)
  const test = place.compile(match, enter(place, [...(shape ?? []), ['item', shape]]))
  return (scope, run) => {
    const value = items(scope, run)
    const list = isList(value) ? value : value === null ? [] : [value]
    const kept: FeelValue[] = []
    for (const item of list) {
      const found = test(withItem(scope, item), run)
      if (isNumber(found)) return itemAt(list, integerOf(found))
      if (found === true) kept.push(item)
    }
    return kept
  }
}

const withItem = (scope: Scope, item: FeelValue): Scope =>
  new Map([...scope, ...(isContext(item) ? item : []), ['item', item]])

/** Counted from 1, or from the end with negative numbers. */
function itemAt(list: readonly FeelValue[], position: number | undefined): FeelValue {
  if (position === undefined || position === 0) return null
  return list.at(position > 0 ? position - 1 : position) ?? null
}
