/** Who applies over the API without signing in gets a key instead of a session; we keep only what it hashes to. */
import { createHash, randomBytes } from 'node:crypto'

export const newAccessKey = (): string => randomBytes(24).toString('base64url')

/** The session id under which applications made with this key are kept. */
export function sessionOfAccessKey(key: string): string {
  const hex = createHash('sha256').update(`diwan.access-key:${key}`).digest('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-')
}
