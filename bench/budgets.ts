/** Bytes over the wire of a first visit to any page, without pictures. */
export const budgets = { script: 15 * 1024, stylesheet: 25 * 1024, whole: 120 * 1024 } as const
