/** Zones of times: a fixed offset, or a zone of the IANA database whose offset depends on the instant. */

export type Zone = { readonly offset: number; readonly id?: undefined } | { readonly id: string }

export const utc: Zone = { offset: 0 }

const offsetPattern = /^([+-])(\d{2}):(\d{2})(?::(\d{2}))?$/
/** Eighteen hours, the farthest an offset may lie from UTC, in seconds. */
const farthestOffset = 18 * 3600

const formats = new Map<string, Intl.DateTimeFormat | null>()

function formatOf(id: string): Intl.DateTimeFormat | null {
  let format = formats.get(id)
  if (format === undefined) {
    try {
      format = new Intl.DateTimeFormat('en-US', {
        timeZone: id,
        hourCycle: 'h23',
        era: 'short',
        year: 'numeric',
        month: 'numeric',
        day: 'numeric',
        hour: 'numeric',
        minute: 'numeric',
        second: 'numeric',
      })
    } catch {
      format = null
    }
    formats.set(id, format)
  }
  return format
}

/** `Z`, `+hh:mm`, `+hh:mm:ss` or `@Area/City`; null for anything else. */
export function parseZone(text: string): Zone | null {
  if (text === 'Z' || text === 'z') return utc
  if (text.startsWith('@')) {
    const id = text.slice(1)
    return /^[A-Za-z]/.test(id) && formatOf(id) ? { id } : null
  }
  const match = offsetPattern.exec(text)
  if (!match) return null
  const [, sign, hours, minutes, seconds = '0'] = match
  if (Number(minutes) > 59 || Number(seconds) > 59) return null
  const offset = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)
  if (offset > farthestOffset) return null
  return { offset: sign === '-' ? 0 - offset : offset }
}

const twoDigits = (value: number): string => String(value).padStart(2, '0')

export function zoneText(zone: Zone | undefined): string {
  if (!zone) return ''
  if (zone.id !== undefined) return `@${zone.id}`
  if (zone.offset === 0) return 'Z'
  const size = Math.abs(zone.offset)
  const seconds = size % 60 === 0 ? '' : `:${twoDigits(size % 60)}`
  const hoursAndMinutes = `${twoDigits(Math.floor(size / 3600))}:${twoDigits(Math.floor(size / 60) % 60)}`
  return `${zone.offset < 0 ? '-' : '+'}${hoursAndMinutes}${seconds}`
}

/** Seconds of 400 years, in which the calendar repeats: beyond the years of Date a zone is taken to repeat with it. */
const cycleSeconds = 146_097 * 86_400
const farthestSeconds = 8.5e12

/** Seconds that local time is ahead of UTC at an instant (seconds since 1970). */
function offsetAt(id: string, instant: number): number {
  const format = formatOf(id)
  if (!format) return 0
  const within = Math.abs(instant) > farthestSeconds ? instant % cycleSeconds : instant
  const parts: Record<string, string> = {}
  for (const { type, value } of format.formatToParts(within * 1000)) parts[type] = value
  const year = parts['era'] === 'BC' ? 1 - Number(parts['year']) : Number(parts['year'])
  const local = new Date(0)
  local.setUTCFullYear(year, Number(parts['month']) - 1, Number(parts['day']))
  local.setUTCHours(Number(parts['hour']), Number(parts['minute']), Number(parts['second']))
  return local.getTime() / 1000 - within
}

/** Seconds that the zone is ahead of UTC when its clocks show `local` (seconds since 1970 as if they were UTC). */
export function offsetSeconds(zone: Zone, local: number): number {
  if (zone.id === undefined) return zone.offset
  const before = offsetAt(zone.id, local - 86_400)
  const guess = offsetAt(zone.id, local - before)
  return offsetAt(zone.id, local - guess) === guess ? guess : before
}

/** Seconds that the zone is ahead of UTC at an instant (seconds since 1970). */
export function offsetAtInstant(zone: Zone, instant: number): number {
  return zone.id === undefined ? zone.offset : offsetAt(zone.id, instant)
}

export const sameZone = (a: Zone | undefined, b: Zone | undefined): boolean => zoneText(a) === zoneText(b)
