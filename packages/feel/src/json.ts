/** Between plain JSON and values of FEEL. */
import { DaysDuration, YearsDuration } from './values/duration.ts'
import { isNumber, numberOf, type FeelNumber } from './values/number.ts'
import { FeelDate, FeelDateTime, FeelTime, parseDate, parseDateTime } from './values/temporal.ts'
import { isContext, isList, type FeelValue } from './values/value.ts'
import { utc } from './values/zone.ts'

const isoDateTime = /^\d{4}-\d{2}-\d{2}T(\d{2}:\d{2})(:\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})?$/

function textFromJson(text: string): FeelValue {
  if (text.length === 10) return parseDate(text) ?? text
  const match = text.length > 10 && text.length <= 40 ? isoDateTime.exec(text) : null
  if (!match) return text
  const [, minutes, seconds = ':00', zone = ''] = match
  return parseDateTime(`${text.slice(0, 10)}T${minutes}${seconds}${zone}`) ?? text
}

/**
 * JSON to FEEL. A string that is wholly an ISO 8601 date or date and time becomes FEEL's, so that it can be compared
 * without conversion. Own enumerable properties only: nothing of a prototype is reachable.
 */
export function fromJson(value: unknown): FeelValue {
  if (typeof value === 'string') return textFromJson(value)
  if (typeof value === 'boolean') return value
  if (typeof value === 'number') return Number.isFinite(value) ? numberOf(value) : null
  if (typeof value === 'bigint') return numberOf(value)
  if (typeof value !== 'object' || value === null) return null
  if (Array.isArray(value)) return value.map(fromJson)
  if (value instanceof Date) return FeelDateTime.ofInstant(BigInt(value.getTime()) * 1_000_000n, utc)
  const context = new Map<string, FeelValue>()
  for (const [name, entry] of Object.entries(value)) context.set(name, fromJson(entry))
  return context
}

const isTemporal = (value: FeelValue): boolean =>
  value instanceof FeelDate ||
  value instanceof FeelTime ||
  value instanceof FeelDateTime ||
  value instanceof DaysDuration ||
  value instanceof YearsDuration

function numberToJson(value: FeelNumber): number | null {
  const number = value.toNumber() + 0
  return Number.isFinite(number) ? number : null
}

/** FEEL to JSON: temporal values become ISO 8601 text; what has no JSON form (functions, ranges) becomes null. */
export function toJson(value: FeelValue): unknown {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
  if (isNumber(value)) return numberToJson(value)
  if (isList(value)) return value.map(toJson)
  if (isContext(value)) return Object.fromEntries([...value].map(([name, entry]) => [name, toJson(entry)]))
  return isTemporal(value) ? String(value) : null
}
