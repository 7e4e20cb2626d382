/** The clock of expressions: their answers depend on it alone, so that one replayed gives the same answer. */
import type { Environment, FeelWarning } from '@diwan/feel'

/** The instant and the zone that `now()` and `today()` speak of. */
export interface ExpressionClock {
  readonly now: Date
  /** IANA name; decides which calendar day `today()` is. */
  readonly timeZone: string
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

let machineZone: string | undefined

/** The environment of an evaluation; without a clock that of this machine. */
export function environmentOf(clock: ExpressionClock | undefined, warn: (warning: FeelWarning) => void): Environment {
  if (clock) return { now: clock.now, timeZone: clock.timeZone, warn }
  machineZone ??= Intl.DateTimeFormat().resolvedOptions().timeZone
  return { now: new Date(), timeZone: machineZone, warn }
}
