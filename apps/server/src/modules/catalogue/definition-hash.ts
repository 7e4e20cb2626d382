import { createHash } from 'node:crypto'

/** JSON with the members of every object in one order: equal content, equal text. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`).join(',')}}`
}

/** SHA-256 in hex of a definition's content, whatever the order of its members. */
export const hashDefinition = (definition: object): string =>
  createHash('sha256').update(canonicalJson(definition)).digest('hex')
