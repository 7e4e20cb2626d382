import { errors } from './errors.ts'

/** Characters: long enough for a sentence that explains, short enough to be read. */
export const reasonLength = { min: 5, max: 1_000 } as const

/** @throws catalogue.reason_needed */
export function requireReason(typed: string): string {
  const reason = typed.trim()
  const length = [...reason].length
  if (length < reasonLength.min || length > reasonLength.max) throw errors.reason_needed()
  return reason
}
