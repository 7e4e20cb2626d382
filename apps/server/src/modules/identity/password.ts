/**
 * Passwords as scrypt hashes with their parameters: `scrypt$log2N$r$p$salt$hash` (RFC 7914; OWASP: N 2^15, r 8, p 3 or
 * more memory).
 */
import { randomBytes, scrypt, timingSafeEqual, type ScryptOptions } from 'node:crypto'

const log2N = 15
const r = 8
const p = 3

const derive = (password: string, salt: Buffer, length: number, options: ScryptOptions): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, length, options, (error, key) => (error ? reject(error) : resolve(key)))
  })

const cost = (log2N: number, r: number, p: number): ScryptOptions => ({
  N: 2 ** log2N,
  r,
  p,
  maxmem: 256 * 2 ** log2N * r,
})

export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const key = await derive(password, salt, 32, cost(log2N, r, p))
  return ['scrypt', log2N, r, p, salt.toString('base64url'), key.toString('base64url')].join('$')
}

let dummy: Promise<string> | undefined

/**
 * Compares in constant time. Without a hash (no such account) the same work is done for nothing, so that the time of
 * the answer does not tell which logins exist.
 */
export async function verifyPassword(password: string, stored: string | undefined): Promise<boolean> {
  const hash = stored ?? (await (dummy ??= hashPassword(randomBytes(16).toString('hex'))))
  const [, n, blocks, parallel, salt = '', key = ''] = hash.split('$')
  const expected = Buffer.from(key, 'base64url')
  const actual = await derive(
    password,
    Buffer.from(salt, 'base64url'),
    expected.length,
    cost(Number(n), Number(blocks), Number(parallel)),
  )
  return timingSafeEqual(actual, expected) && stored !== undefined
}
