/**
 * Where a value would not survive JSON: the path of the first function, date, class instance, undefined or number that
 * JSON has no word for; undefined when all of it survives.
 */
export function findClosure(value: unknown, at = '$'): string | undefined {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return undefined
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : at
  if (typeof value !== 'object') return at
  if (!Array.isArray(value) && Object.getPrototypeOf(value) !== Object.prototype) return at
  for (const [key, member] of Object.entries(value)) {
    const found = findClosure(member, `${at}.${key}`)
    if (found) return found
  }
  return undefined
}
