import type { Compiled } from '../evaluate/run.ts'
import type { Conditional } from '../model/expression.ts'
import type { Place } from './place.ts'

/** What is not true takes the way of `else`, as in FEEL. */
export function compileConditional(conditional: Conditional, place: Place): Compiled {
  const condition = place.compile(conditional.if, place)
  const whenTrue = place.compile(conditional.then, place)
  const otherwise = place.compile(conditional.else, place)
  return (scope, run) => (condition(scope, run) === true ? whenTrue(scope, run) : otherwise(scope, run))
}
