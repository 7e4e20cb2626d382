/**
 * The keys that sign tokens. Made once per installation and kept in the database, so that every process signs with the
 * same; the private part is sealed under a key derived from the secret, so that a copy of the database cannot sign.
 */
import { createCipheriv, createDecipheriv, createHash, generateKeyPairSync, hkdfSync, randomBytes } from 'node:crypto'
import type { JWK } from 'oidc-provider'
import type { IdentityEnvironment } from './environment.ts'
import { insertSigningKey, lockSigningKeys, type SealedKey } from './store/signing-keys.ts'

const sealKey = (secret: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, '', 'diwan identity signing key', 32))

/** Nonce (12), tag (16), ciphertext; bound to the key's name. */
export function seal(secret: string, kid: string, plain: Buffer): Buffer {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', sealKey(secret), nonce).setAAD(Buffer.from(kid))
  const sealed = Buffer.concat([cipher.update(plain), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed])
}

/** Null when it was sealed under another secret or changed since. */
export function unseal(secret: string, kid: string, sealed: Buffer): Buffer | null {
  try {
    const decipher = createDecipheriv('aes-256-gcm', sealKey(secret), sealed.subarray(0, 12)).setAAD(Buffer.from(kid))
    decipher.setAuthTag(sealed.subarray(12, 28))
    return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()])
  } catch {
    return null
  }
}

function newKey(secret: string): { key: SealedKey; jwk: JWK } {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const { kty, crv, x, y, d } = privateKey.export({ format: 'jwk' })
  // RFC 7638: the members in this order, nothing else.
  const kid = createHash('sha256').update(JSON.stringify({ crv, kty, x, y })).digest('base64url')
  const publicJwk = { kty: 'EC', crv: 'P-256', x: x ?? '', y: y ?? '', kid, alg: 'ES256', use: 'sig' }
  const key = { kid, publicJwk, sealed: seal(secret, kid, Buffer.from(JSON.stringify({ d }))) }
  return { key, jwk: { ...publicJwk, d: d ?? '' } }
}

const open = (secret: string, { kid, publicJwk, sealed }: SealedKey): JWK[] => {
  const plain = unseal(secret, kid, sealed)
  return plain ? [{ ...publicJwk, ...(JSON.parse(plain.toString('utf8')) as { d: string }) }] : []
}

/** All keys that this installation's secret opens, newest first; makes one when there is none. */
export const loadSigningKeys = ({
  db,
  secret,
  clock,
}: Pick<IdentityEnvironment, 'db' | 'secret' | 'clock'>): Promise<JWK[]> =>
  db.transaction(async (tx) => {
    const known = (await lockSigningKeys(tx)).flatMap((key) => open(secret, key))
    if (known.length > 0) return known
    const { key, jwk } = newKey(secret)
    await insertSigningKey(tx, key, clock())
    return [jwk]
  })
