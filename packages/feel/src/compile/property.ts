import type { Environment, Position } from '../environment.ts'
import { propertyOf } from '../values/properties.ts'
import { isContext, isList, type FeelValue } from '../values/value.ts'
import { nothing } from './run.ts'

/** `value.name`: an entry, a property, or for a list those of all its items. */
export function propertyIn(value: FeelValue, name: string, env: Environment, position: Position): FeelValue {
  if (isContext(value)) {
    return value.get(name) ?? (value.has(name) ? null : missing(name, env, position))
  }
  if (isList(value)) return value.map((item) => propertyIn(item, name, env, position))
  return propertyOf(value, name) ?? missing(name, env, position)
}

function missing(name: string, env: Environment, position: Position): null {
  return nothing(env, 'NO_PROPERTY_FOUND', `There is no '${name}'`, position)
}
