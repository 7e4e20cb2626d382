import type { Environment, FeelWarning } from '../environment.ts'
import type { FeelContext, FeelValue } from '../values/value.ts'

/** Variables at run time, innermost first. */
export interface Scope {
  readonly values: FeelContext
  readonly outer: Scope | undefined
}

/** A compiled node: its value in a scope. */
export type Run = (scope: Scope, env: Environment) => FeelValue

export function lookUp(scope: Scope, name: string): FeelValue | undefined {
  for (let at: Scope | undefined = scope; at; at = at.outer) {
    const value = at.values.get(name)
    if (value !== undefined) return value
  }
  return undefined
}

export const withValue = (outer: Scope, name: string, value: FeelValue): Scope => ({
  values: new Map([[name, value]]),
  outer,
})

/** Null, and why. */
export function nothing(
  env: Environment,
  code: FeelWarning['code'],
  message: string,
  position?: FeelWarning['position'],
): null {
  env.warn?.(position ? { code, message, position } : { code, message })
  return null
}
