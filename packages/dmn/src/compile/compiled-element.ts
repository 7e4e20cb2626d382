import type { FeelType, FeelValue } from '@diwan/feel'
import type { Run, Scope } from '../evaluate/run.ts'
import type { DrgElement, Model } from '../model/model.ts'

/** Its value in an evaluation: data, or the function that knowledge and services are. */
export type ValueOf = (run: Run) => FeelValue

/** An element with everything it needs resolved. */
export interface CompiledElement {
  readonly element: DrgElement
  readonly model: Model
  /** Of its variable. */
  readonly type: FeelType | undefined
  readonly value: ValueOf
  /** Only of a decision service. */
  readonly parts?: () => ServiceParts
}

/** What a decision service takes, in the order of its parameters, and what it gives. */
export interface ServiceParts {
  readonly inputs: readonly CompiledElement[]
  readonly outputs: readonly CompiledElement[]
}

/** Another element, under the name it has here: below the name of the import, if it comes from one. */
export interface Requirement {
  readonly prefix: string | undefined
  readonly target: CompiledElement
}

/** The values of what an element requires, by their names. */
export function scopeOf(requirements: readonly Requirement[], run: Run): Scope {
  const scope = new Map<string, FeelValue>()
  const imported = new Map<string, Map<string, FeelValue>>()
  for (const { prefix, target } of requirements) {
    const value = target.value(run)
    if (prefix === undefined) {
      scope.set(target.element.name, value)
      continue
    }
    const names = imported.get(prefix) ?? new Map<string, FeelValue>()
    imported.set(prefix, names.set(target.element.name, value))
    scope.set(prefix, names)
  }
  return scope
}

/** Evaluates an element at most once in a frame. One that needs itself is null. */
export function remember(element: DrgElement, evaluate: ValueOf): ValueOf {
  return (run) => {
    const { found, open } = run.frame
    const known = found.get(element)
    if (known !== undefined) return known
    if (open.has(element)) {
      run.recorder.warn('CYCLE', `${element.name} needs itself`)
      return null
    }
    open.add(element)
    const value = evaluate(run)
    open.delete(element)
    found.set(element, value)
    return value
  }
}
