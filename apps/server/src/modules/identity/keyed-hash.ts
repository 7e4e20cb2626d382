import { createHash, createHmac } from 'node:crypto'
import { derive } from '../../platform/config.ts'

/** For values that few guesses would find (numbers, codes): without the secret the hash cannot be tried out. */
export const keyedHash = (secret: string, purpose: string, value: string): Buffer =>
  createHmac('sha256', derive(secret, `identity-${purpose}`)).update(value).digest()

/** For long random values. */
export const plainHash = (value: string): Buffer => createHash('sha256').update(value).digest()
