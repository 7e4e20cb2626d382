import { FeelFunction } from '@diwan/feel'
import type { Compiled } from '../evaluate/run.ts'
import type { Invocation } from '../model/expression.ts'
import { fit, type Place } from './place.ts'

/** Calls a function with its arguments by name. */
export function compileInvocation({ called, bindings }: Invocation, place: Place): Compiled {
  const target = place.compile(called, place)
  const compiled = bindings.map(({ parameter: { name, type }, expression }) => ({
    name,
    type: place.types.find(type),
    value: place.compile(expression, place),
  }))
  return (scope, run) => {
    const callee = target(scope, run)
    if (!(callee instanceof FeelFunction)) {
      run.recorder.warn('NO_FUNCTION_FOUND', `${place.element.name} calls what is not a function`)
      return null
    }
    const values = compiled.map(
      ({ name, type, value }) => [name, fit(value(scope, run), type, name, place, run)] as const,
    )
    return callee.callNamed(new Map(values), run.env)
  }
}
