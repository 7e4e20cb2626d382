import { makeFunction, type FeelFunction, type FeelType } from '@diwan/feel'
import type { Run, Scope } from '../evaluate/run.ts'
import type { FunctionDefinition } from '../model/expression.ts'
import { shapeOf } from './name-tree.ts'
import { enter, fit, type Place } from './place.ts'

/** Makes the function where it is defined: it sees the names of that place, asked for when it is called. */
export type FunctionMaker = (scope: () => Scope, run: Run) => FeelFunction

/** @param result the type of what is returned */
export function compileFunction(
  definition: FunctionDefinition,
  place: Place,
  result: FeelType | undefined,
): FunctionMaker {
  if (definition.language !== 'FEEL') return compileForeign(definition, place)
  const parameters = definition.parameters.map(({ name, type }) => ({ name, type: place.types.find(type) }))
  const body = place.compile(
    definition.body,
    enter(place, parameters.map(({ name, type }) => [name, shapeOf(type)] as const)),
  )
  return (scope, run) =>
    makeFunction(
      parameters,
      (args) => {
        const visible = new Map(scope())
        for (const [at, { name }] of parameters.entries()) visible.set(name, args[at] ?? null)
        const value = run.depth.call(() => body(visible, run))
        return fit(value, result, `The result of ${place.element.name}`, place, run)
      },
      result,
    )
}

/** Java and PMML are not called: all that a model runs must be in the model. */
function compileForeign({ language, parameters }: FunctionDefinition, place: Place): FunctionMaker {
  return (_, run) =>
    makeFunction(
      parameters.map(({ name }) => ({ name })),
      () => {
        run.recorder.warn('EXTERNAL_FUNCTION', `${place.element.name} calls ${language}, which is not done here`)
        return null
      },
    )
}
