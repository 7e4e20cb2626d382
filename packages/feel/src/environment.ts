import { parseZone, utc, type Zone } from './values/zone.ts'

/** Where in the source something is: offsets in UTF-16 units, `to` exclusive. */
export interface Position {
  readonly from: number
  readonly to: number
}

/** Why a result became null. */
export interface FeelWarning {
  readonly code: 'NO_VARIABLE_FOUND' | 'NO_PROPERTY_FOUND' | 'NO_FUNCTION_FOUND' | 'INVALID_TYPE' | 'INVALID_ARGUMENT'
  readonly message: string
  readonly position?: Position
}

/** What an evaluation takes from outside apart from its variables: the clock, and where to tell what went wrong. */
export interface Environment {
  readonly now: Date
  /** IANA name; decides which day `today()` is. UTC without it. */
  readonly timeZone?: string
  warn?(warning: FeelWarning): void
}

export function zoneOf(env: Environment): Zone {
  return (env.timeZone === undefined ? null : parseZone(`@${env.timeZone}`)) ?? utc
}
