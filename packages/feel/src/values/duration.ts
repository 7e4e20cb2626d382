/** Durations: of days and time (nanoseconds), and of years and months (months). */

const perSecond = 1_000_000_000n
const perDay = 86_400n * perSecond

const fractionText = (nanos: bigint): string =>
  nanos === 0n ? '' : `.${String(nanos).padStart(9, '0').replace(/0+$/, '')}`

export class DaysDuration {
  readonly nanos: bigint

  constructor(nanos: bigint) {
    this.nanos = nanos
  }

  static ofSeconds(seconds: number): DaysDuration {
    return new DaysDuration(BigInt(seconds) * perSecond)
  }

  /** Days, hours, minutes, seconds and nanoseconds, each with the sign of the whole. */
  get parts(): { days: bigint; hours: bigint; minutes: bigint; seconds: bigint; nanos: bigint } {
    const seconds = this.nanos / perSecond
    return {
      days: seconds / 86_400n,
      hours: (seconds / 3600n) % 24n,
      minutes: (seconds / 60n) % 60n,
      seconds: seconds % 60n,
      nanos: this.nanos % perSecond,
    }
  }

  toString(): string {
    if (this.nanos === 0n) return 'PT0S'
    if (this.nanos < 0n) return `-${new DaysDuration(-this.nanos).toString()}`
    const { days, hours, minutes, seconds, nanos } = this.parts
    const secondsText = seconds === 0n && nanos === 0n ? '' : `${seconds}${fractionText(nanos)}S`
    const time = `${hours ? `${hours}H` : ''}${minutes ? `${minutes}M` : ''}${secondsText}`
    return `P${days ? `${days}D` : ''}${time ? `T${time}` : ''}`
  }
}

export class YearsDuration {
  readonly months: number

  constructor(months: number) {
    this.months = months + 0
  }

  toString(): string {
    if (this.months === 0) return 'P0M'
    const size = Math.abs(this.months)
    const years = Math.floor(size / 12)
    const months = size % 12
    return `${this.months < 0 ? '-' : ''}P${years ? `${years}Y` : ''}${months ? `${months}M` : ''}`
  }
}

const daysPattern = /^(-)?P(?:(\d+)D)?(T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:\.(\d*))?S)?)?$/
const yearsPattern = /^(-)?P(?:(\d+)Y)?(?:(\d+)M)?$/

/** ISO 8601 text to a duration of either kind; null for anything else, and for text that mixes the kinds. */
export function parseDuration(text: string): DaysDuration | YearsDuration | null {
  if (!/\d/.test(text)) return null
  const years = yearsPattern.exec(text)
  if (years) {
    const months = Number(years[2] ?? 0) * 12 + Number(years[3] ?? 0)
    return Number.isSafeInteger(months) ? new YearsDuration(years[1] ? -months : months) : null
  }
  const match = daysPattern.exec(text)
  if (!match || match[3] === 'T') return null
  const [, sign, days = '0', , hours = '0', minutes = '0', seconds = '0', fraction = ''] = match
  const whole = BigInt(days) * 86_400n + BigInt(hours) * 3600n + BigInt(minutes) * 60n + BigInt(seconds)
  const nanos = whole * perSecond + BigInt(fraction.slice(0, 9).padEnd(9, '0'))
  return new DaysDuration(sign ? -nanos : nanos)
}

export const nanosPerSecond: bigint = perSecond
export const nanosPerDay: bigint = perDay
