import { makeFunction, type FeelValue } from '@diwan/feel'
import { makeFrame } from '../evaluate/frame.ts'
import type { Run } from '../evaluate/run.ts'
import type { DecisionService, DrgElement } from '../model/model.ts'
import { resultOf, type Later } from './compile-element.ts'
import { remember, type CompiledElement, type ServiceParts, type ValueOf } from './compiled-element.ts'
import { fit, type Place } from './place.ts'

/** A service as a function: input data first, then input decisions (DMN 1.5 §10.4). */
export function compileService(service: DecisionService, place: Place, parts: Later<ServiceParts>): ValueOf {
  const result = resultOf(place.types.find(service.variable.type))
  return remember(service, (run) => {
    const { inputs, outputs } = parts()
    const parameters = inputs.map(({ element, type }) => ({ name: element.name, type }))
    return makeFunction(
      parameters,
      (args) => {
        const given = new Map(inputs.map(({ element }, at) => [element, args[at] ?? null]))
        const values = run.depth.call(() => runService(outputs, given, run))
        return fit(oneValue(values), result, service.name, place, run)
      },
      result,
    )
  })
}

/** Evaluates the decisions of a service, which see nothing but what the service was given. */
export function runService(
  outputs: readonly CompiledElement[],
  given: ReadonlyMap<DrgElement, FeelValue>,
  run: Run,
): ReadonlyMap<string, FeelValue> {
  const inside: Run = { ...run, frame: makeFrame((element) => given.get(element)) }
  return new Map(outputs.map(({ element, value }) => [element.name, value(inside)]))
}

/** The value of a single output decision, or a context of several. */
export const oneValue = (outputs: ReadonlyMap<string, FeelValue>): FeelValue =>
  outputs.size === 1 ? ([...outputs.values()][0] ?? null) : outputs
