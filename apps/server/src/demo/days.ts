/** Days as ISO texts. */
const dayMs = 86_400_000

export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10)

/** The same day some years earlier (29 February becomes 1 March), moved back by `days` more. */
export function yearsBefore(day: string, years: number, days = 0): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCFullYear(date.getUTCFullYear() - years)
  return addDays(date.toISOString().slice(0, 10), -days)
}
