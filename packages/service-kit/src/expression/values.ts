/** Between the platform's values (JSON, dates as ISO strings) and FEEL's values. */
import {
  FeelDate,
  FeelDateTime,
  FeelDuration,
  FeelFunction,
  FeelRange,
  FeelTime,
  parseDate,
  parseDateTime,
} from 'feelin'

/** The instant and the zone that `now()` and `today()` speak of. */
export interface ExpressionClock {
  readonly now: Date
  /** IANA name; decides which calendar day `today()` is. */
  readonly timeZone: string
}

const isoDate = /^\d{4}-\d{2}-\d{2}$/
const isoDateTime = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?$/

function textToFeel(text: string): unknown {
  if (text.length < 10 || text.length > 40) return text
  if (isoDate.test(text)) return parseDate(text) ?? text
  if (isoDateTime.test(text)) return parseDateTime(text) ?? text
  return text
}

/**
 * JSON to FEEL: a string that is wholly an ISO 8601 date or date and time becomes FEEL's date, so that register
 * data can be compared without conversion. Own enumerable properties only: nothing of a prototype is reachable.
 */
export function toFeelValue(value: unknown): unknown {
  if (typeof value === 'string') return textToFeel(value)
  if (value === undefined || value === null) return null
  if (typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map(toFeelValue)
  if (value instanceof Date) return parseDateTime(value.toISOString())
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, toFeelValue(entry)]))
}

// FEEL numbers are decimals (DMN 1.5 §10.3.2.3.1): the sixteenth digit of a binary fraction is noise, such as 0.1 +
// 0.2.
function numberFromFeel(value: number): number | null {
  if (!Number.isFinite(value)) return null
  return Number.isInteger(value) ? value + 0 : Number(value.toPrecision(15))
}

/** FEEL to JSON: temporal values become ISO strings; what has no JSON form (functions, ranges) becomes null. */
export function fromFeelValue(value: unknown): unknown {
  if (typeof value === 'number') return numberFromFeel(value)
  if (typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value !== 'object' || value === null) return null
  if (Array.isArray(value)) return value.map(fromFeelValue)
  if (value instanceof FeelDate || value instanceof FeelTime) return value.toString()
  if (value instanceof FeelDateTime || value instanceof FeelDuration) return value.toString()
  if (value instanceof FeelRange || value instanceof FeelFunction) return null
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, fromFeelValue(entry)]))
}

const dayFormats = new Map<string, Intl.DateTimeFormat>()

/** The calendar day of the clock in its zone, as YYYY-MM-DD. */
export function dayOf({ now, timeZone }: ExpressionClock): string {
  let format = dayFormats.get(timeZone)
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
    dayFormats.set(timeZone, format)
  }
  return format.format(now)
}

/** FEEL's two clock functions, fixed to the given instant: the same expression gives the same answer when replayed. */
export function clockFunctions(clock: ExpressionClock): Readonly<Record<string, () => unknown>> {
  return {
    now: () => parseDateTime(clock.now.toISOString()),
    today: () => parseDate(dayOf(clock)),
  }
}
