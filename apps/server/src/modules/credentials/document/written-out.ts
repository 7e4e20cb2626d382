import type { LocalisedText } from '@diwan/service-kit'
import { formatDay } from './format.ts'

/** A claim's value as people read it: numbers as digits, days (YYYY-MM-DD) in words. */
export function writtenOut(value: string | number | LocalisedText): string | LocalisedText {
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDay(value) : value
}
