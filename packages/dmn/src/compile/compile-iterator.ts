import type { FeelValue } from '@diwan/feel'
import type { Compiled, Run, Scope } from '../evaluate/run.ts'
import type { BoxedIterator } from '../model/expression.ts'
import { itemsOf } from './items-of.ts'
import { enter, type Place } from './place.ts'
import { shapeOfLogic } from './shape-of-logic.ts'

/** The boxed forms of `for`, `some` and `every`. */
export function compileIterator({ kind, iteratorVariable, in: source, body }: BoxedIterator, place: Place): Compiled {
  const items = place.compile(source, place)
  const names = [[iteratorVariable, shapeOfLogic(source, place.types)] as const, ['partial', undefined] as const]
  const each = place.compile(body, enter(place, kind === 'for' ? names : names.slice(0, 1)))
  const finish = kind === 'for' ? collect : kind === 'some' ? anyHolds : allHold
  return (scope, run) => {
    const list = itemsOf(items(scope, run), run)
    return list && finish(list, iteratorVariable, each, scope, run)
  }
}

type Finish = (list: readonly FeelValue[], variable: string, each: Compiled, scope: Scope, run: Run) => FeelValue

const collect: Finish = (list, variable, each, scope, run) => {
  const partial: FeelValue[] = []
  for (const item of list) partial.push(each(new Map([...scope, [variable, item], ['partial', [...partial]]]), run))
  return partial
}

/** True as soon as one holds; null where none does but one is not a boolean. */
const anyHolds: Finish = (list, variable, each, scope, run) => {
  let result: FeelValue = false
  for (const item of list) {
    const holds = each(new Map([...scope, [variable, item]]), run)
    if (holds === true) return true
    if (holds !== false) result = null
  }
  return result
}

const allHold: Finish = (list, variable, each, scope, run) => {
  let result: FeelValue = true
  for (const item of list) {
    const holds = each(new Map([...scope, [variable, item]]), run)
    if (holds === false) return false
    if (holds !== true) result = null
  }
  return result
}
