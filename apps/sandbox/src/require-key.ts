import { createHash, timingSafeEqual } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { ApiError } from './api-error.ts'

const digest = (text: string) => createHash('sha256').update(text).digest()

/** Lets a request pass only with `Authorization: Bearer <key>`; compares in constant time. */
export function requireKey(key: string): (request: FastifyRequest) => Promise<void> {
  const expected = digest(`Bearer ${key}`)
  return async (request) => {
    if (timingSafeEqual(digest(request.headers.authorization ?? ''), expected)) return
    throw new ApiError(401, 'unauthenticated', 'The bearer key is missing or wrong')
  }
}
