import { isContext, isList, type FeelType, type FeelValue } from '@diwan/feel'

/** The value with null for every component of the type that it lacks: an answer that was not given is none. */
export function completeValue(value: FeelValue, type: FeelType): FeelValue {
  if (type.kind === 'list') {
    return isList(value) ? value.map((item) => completeValue(item, type.of)) : completeValue(value, type.of)
  }
  if (type.kind !== 'context' || !isContext(value)) return value
  const whole = new Map(value)
  for (const [name, entry] of type.entries) whole.set(name, completeValue(value.get(name) ?? null, entry))
  return whole
}
