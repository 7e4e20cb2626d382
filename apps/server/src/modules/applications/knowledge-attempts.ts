/**
 * Whoever is not signed in proves to be somebody by knowing that person's card and building. Guessing must not pay: a
 * few wrong answers about one person close that person's door for a while, from wherever they come.
 */
import { createHash } from 'node:crypto'
import { errors } from './errors.ts'

const mostFailures = 5
const windowMs = 15 * 60_000

interface Failures {
  readonly count: number
  readonly since: number
}

/** In the memory of this process: with several processes the limit is a few times as high, and guessing as hopeless. */
const failures = new Map<string, Failures>()

const keyOf = (personalNumber: unknown): string => createHash('sha256').update(String(personalNumber)).digest('base64url')

const recent = (key: string, now: Date): Failures | undefined => {
  const known = failures.get(key)
  return known && now.getTime() - known.since < windowMs ? known : undefined
}

/** @throws applications.too_many_attempts */
export function requireAttempt(personalNumber: unknown, now: Date): void {
  if ((recent(keyOf(personalNumber), now)?.count ?? 0) >= mostFailures) throw errors.too_many_attempts()
}

export function countFailure(personalNumber: unknown, now: Date): void {
  const key = keyOf(personalNumber)
  const known = recent(key, now)
  if (failures.size > 10_000) failures.clear()
  failures.set(key, { count: (known?.count ?? 0) + 1, since: known?.since ?? now.getTime() })
}
