import type { Compiled } from '../evaluate/run.ts'
import type { Conditional } from '../model/expression.ts'
import type { Place } from './place.ts'

/** Null takes the way of `else`, as in FEEL; a condition that is neither that nor a boolean is a mistake. */
export function compileConditional(conditional: Conditional, place: Place): Compiled {
  const condition = place.compile(conditional.condition, place)
  const whenTrue = place.compile(conditional.whenTrue, place)
  const otherwise = place.compile(conditional.otherwise, place)
  return (scope, run) => {
    const holds = condition(scope, run)
    if (holds === true) return whenTrue(scope, run)
    if (holds === false || holds === null) return otherwise(scope, run)
    run.recorder.warn('INVALID_TYPE', `The condition in ${place.element.name} is not a boolean`)
    return null
  }
}
