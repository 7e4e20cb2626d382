/** ISO 8601 durations and repeating intervals, as BPMN timers write them. Elapsed time in UTC, not working time. */

export interface Duration {
  readonly months: number
  readonly milliseconds: number
}

const durationPattern =
  /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/
const second = 1000
const day = 86_400 * second

/** undefined when the text is not an ISO 8601 duration, or an empty one. */
export function parseDuration(text: string): Duration | undefined {
  const match = durationPattern.exec(text)
  if (!match || text === 'P' || text.endsWith('T')) return undefined
  const [years, months, weeks, days, hours, minutes, seconds] = match.slice(1).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  return {
    months: years * 12 + months,
    milliseconds: (weeks * 7 + days) * day + (hours * 3600 + minutes * 60 + seconds) * second,
  }
}

/** The instant a duration later. A month later than 31 January is the last of February. */
export function addDuration(from: Date, { months, milliseconds }: Duration): Date {
  const moved = new Date(from)
  if (months > 0) {
    const dayOfMonth = moved.getUTCDate()
    moved.setUTCDate(1)
    moved.setUTCMonth(moved.getUTCMonth() + months)
    const last = new Date(Date.UTC(moved.getUTCFullYear(), moved.getUTCMonth() + 1, 0)).getUTCDate()
    moved.setUTCDate(Math.min(dayOfMonth, last))
  }
  return new Date(moved.getTime() + milliseconds)
}

const instantPattern = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})?)?$/

/** A date, or a date and time; without an offset it is UTC. */
export function parseInstant(text: string): Date | undefined {
  if (!instantPattern.test(text)) return undefined
  const zoned = text.includes('T') && !/(Z|[+-]\d{2}:\d{2})$/.test(text) ? `${text}Z` : text
  const instant = new Date(zoned)
  return Number.isNaN(instant.getTime()) ? undefined : instant
}

export interface Cycle {
  /** How often it fires; undefined for ever. */
  readonly times?: number
  readonly start?: Date
  readonly every: Duration
}

/** `R3/PT10M`, `R/P1D`, `R2/2026-01-01T00:00:00Z/P1M`. */
export function parseCycle(text: string): Cycle | undefined {
  const [repeat = '', ...rest] = text.split('/')
  const times = /^R(\d*)$/.exec(repeat)
  const every = parseDuration(rest.at(-1) ?? '')
  if (!times || !every || rest.length > 2 || every.months + every.milliseconds === 0) return undefined
  const start = rest.length === 2 ? parseInstant(rest[0] as string) : undefined
  if (rest.length === 2 && !start) return undefined
  return { every, ...(times[1] ? { times: Number(times[1]) } : {}), ...(start ? { start } : {}) }
}
