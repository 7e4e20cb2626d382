import { FeelDate, FeelDateTime } from '../values/temporal.ts'
import { isList, type FeelValue } from '../values/value.ts'
import { conformsTo, type FeelType } from './feel-type.ts'

/** The implicit conversions of FEEL (DMN 1.5 §10.3.2.9.4); undefined where none leads to the type. */
export function convertTo(value: FeelValue, type: FeelType): FeelValue | undefined {
  if (conformsTo(value, type)) return value
  if (type.kind === 'dateTime' && value instanceof FeelDate) return FeelDateTime.atMidnight(value)
  if (isList(value)) {
    const [only] = value
    return type.kind !== 'list' && value.length === 1 && only !== undefined ? convertTo(only, type) : undefined
  }
  if (type.kind !== 'list') return undefined
  const item = convertTo(value, type.of)
  return item === undefined ? undefined : [item]
}

/**
 * The value as one of the type: a list of one for its item and the reverse, a date for its midnight in UTC; null where
 * no conversion leads there.
 */
export const coerceTo = (value: FeelValue, type: FeelType): FeelValue => convertTo(value, type) ?? null
