import type { FeelType } from '@diwan/feel'
import type { Scope } from '../evaluate/run.ts'
import type { BusinessKnowledgeModel, Decision, InputData } from '../model/model.ts'
import { compileFunction } from './compile-function.ts'
import { remember, scopeOf, type Requirement, type ValueOf } from './compiled-element.ts'
import { shapeOf } from './name-tree.ts'
import { enter, fit, type Place } from './place.ts'

/** What elements require is resolved when all of them are compiled. */
export type Later<T> = () => T

export function compileInput(input: InputData, place: Place, namespace: string): ValueOf {
  const type = place.types.find(input.variable.type)
  return remember(input, (run) => {
    const given = run.frame.given(input, namespace)
    if (given !== undefined) return fit(given, type, input.name, place, run)
    run.recorder.warn('NOT_GIVEN', `${input.name} was not given`)
    return null
  })
}

export function compileDecision(
  decision: Decision,
  place: Place,
  namespace: string,
  requirements: Later<readonly Requirement[]>,
): ValueOf {
  const type = place.types.find(decision.variable.type)
  const logic = place.compile(decision.logic, place)
  return remember(decision, (run) => {
    const given = run.frame.given(decision, namespace)
    if (given !== undefined) return fit(given, type, decision.name, place, run)
    const record = run.recorder.begin(decision, namespace)
    record.inputs = scopeOf(requirements(), run)
    const value = fit(logic(record.inputs, run), type, decision.name, place, run)
    run.recorder.end(value)
    return value
  })
}

export function compileKnowledge(
  knowledge: BusinessKnowledgeModel,
  place: Place,
  requirements: Later<readonly Requirement[]>,
): ValueOf {
  const { logic, name } = knowledge
  if (!logic) return () => null
  const result = resultOf(place.types.find(knowledge.variable.type)) ?? place.types.find(logic.type)
  const make = compileFunction(logic, enter(place, [[name, shapeOf(result)]]), result)
  return remember(knowledge, (run) => {
    // What it requires is found out at the first call, because knowledge may call itself.
    let scope: Scope | undefined
    const called = make(() => (scope ??= new Map([...scopeOf(requirements(), run), [name, called]])), run)
    return called
  })
}

/** The variable of something that is called has the type of the function, or in older models of what it returns. */
export const resultOf = (type: FeelType | undefined): FeelType | undefined =>
  type?.kind === 'function' ? type.result : type
