/** What may be shown of an error that a program wrote. Pure. */

const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi

const covers: readonly (readonly [RegExp, string])[] = [
  [/[^\s"'<>()]+@[^\s"'<>()]+/g, '‹e-mail›'],
  // Personal numbers, telephones, accounts: whatever has six digits or more, also with spaces or dashes between.
  // Codes of PostgreSQL have five.
  [/\+?\d(?:[ -]?\d){5,}/g, '‹number›'],
  // Names and answers; no program of the platform writes its errors in Arabic.
  [/[\u0600-\u06ff]+(?:[\s،]+[\u0600-\u06ff]+)*/g, '‹words›'],
]

/** The text with what may be of a person covered; identifiers of rows stay, for they tell operators where to look. */
export function withoutPersonalData(text: string): string {
  const ids = text.match(uuid) ?? []
  const cover = (part: string): string => covers.reduce((left, [found, sign]) => left.replace(found, sign), part)
  const parts = text.split(uuid).map(cover)
  return parts.map((part, index) => part + (ids[index] ?? '')).join('')
}

/** Characters of a reason. */
export const reasonLength = { min: 5, max: 1_000 } as const

export const isReason = (text: string): boolean => {
  const { length } = [...text.trim()]
  return length >= reasonLength.min && length <= reasonLength.max
}
