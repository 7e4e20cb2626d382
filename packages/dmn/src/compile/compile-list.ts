import type { Compiled } from '../evaluate/run.ts'
import type { BoxedList } from '../model/expression.ts'
import type { Place } from './place.ts'

export function compileList({ items }: BoxedList, place: Place): Compiled {
  const compiled = items.map((item) => place.compile(item, place))
  return (scope, run) => compiled.map((item) => item(scope, run))
}
