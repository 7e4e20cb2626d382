import { isContext, isList, isNumber, integerOf, type FeelValue } from '@diwan/feel'
import type { Compiled, Run, Scope } from '../evaluate/run.ts'
import type { BoxedFilter } from '../model/expression.ts'
import { enter, type Place } from './place.ts'
import { shapeOfLogic } from './shape-of-logic.ts'

/** The boxed filter: the match sees `item` and, of an item that is a context, its entries. */
export function compileFilter({ in: source, match }: BoxedFilter, place: Place): Compiled {
  const items = place.compile(source, place)
  const shape = shapeOfLogic(source, place.types)
  const test = place.compile(match, enter(place, [['item', shape], ...(shape ?? [])]))
  return (scope, run) => {
    const value = items(scope, run)
    const list = isList(value) ? value : [value]
    const kept: FeelValue[] = []
    for (const item of value === null ? [] : list) {
      const found = test(withItem(scope, item), run)
      if (isNumber(found)) return itemAt(list, integerOf(found))
      if (found === true) kept.push(item)
      else if (found !== false && found !== null) return mistake(run, 'A filter is a position or a condition')
    }
    return value === null ? mistake(run, 'There is nothing to filter') : kept
  }
}

function mistake(run: Run, message: string): null {
  run.recorder.warn('INVALID_TYPE', message)
  return null
}

const withItem = (scope: Scope, item: FeelValue): Scope =>
  new Map([...scope, ['item', item], ...(isContext(item) ? item : [])])

/** Counted from 1, or from the end with negative numbers. */
function itemAt(list: readonly FeelValue[], position: number | undefined): FeelValue {
  if (position === undefined || position === 0) return null
  return list.at(position > 0 ? position - 1 : position) ?? null
}
