import type { Environment, Position } from '../environment.ts'
import { propertyOf } from '../values/properties.ts'
import { isContext, isList, type FeelValue } from '../values/value.ts'
import { nothing } from './run.ts'

/** `value.name`: an entry, a property, or for a list those of all its items. */
export function propertyIn(value: FeelValue, name: string, env: Environment, position: Position): FeelValue {
  if (isList(value)) return value.map((item) => propertyIn(item, name, env, position))
  const found = isContext(value) ? value.get(name) : propertyOf(value, name)
  return found === undefined ? nothing(env, 'NO_PROPERTY_FOUND', `There is no '${name}'`, position) : found
}
