// The same key with the same request gets the same answer, the same key with another request is refused. Only answers
// of work that was done are kept: a refused or failed request may be repeated under its key.
import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { ApiError } from './api-error.ts'
import type { Journal } from './journal.ts'

const keptForMs = 7 * 24 * 3600_000

interface KeptAnswer {
  key: string
  requestHash: string
  at: number
  status: number
  body: unknown
}

export interface Answer {
  status: number
  body: unknown
}

export interface Idempotency {
  /** Runs `work` once per `Idempotency-Key`. `work` is synchronous, so two requests at once cannot both run it. */
  once(request: FastifyRequest, reply: FastifyReply, work: () => Answer): FastifyReply
}

export function createIdempotency(journal: Journal): Idempotency {
  const answers = new Map<string, KeptAnswer>()
  for (const answer of journal.past<KeptAnswer>('answer')) answers.set(answer.key, answer)

  return {
    once(request, reply, work) {
      const key = readKey(request)
      const requestHash = hashRequest(request)
      const kept = answers.get(key)
      if (kept && Date.now() - kept.at < keptForMs) {
        if (kept.requestHash !== requestHash) {
          throw new ApiError(422, 'idempotency_key_reused', 'This Idempotency-Key was used with another request')
        }
        return reply.code(kept.status).header('idempotent-replayed', 'true').send(kept.body)
      }
      const { status, body } = work()
      const answer: KeptAnswer = { key, requestHash, at: Date.now(), status, body }
      answers.set(key, answer)
      journal.append('answer', answer)
      return reply.code(status).send(body)
    },
  }
}

function readKey(request: FastifyRequest): string {
  const key = request.headers['idempotency-key']
  if (typeof key === 'string' && key.length > 0 && key.length <= 255) return key
  throw new ApiError(400, 'idempotency_key_required', 'The Idempotency-Key header is required, at most 255 characters')
}

const hashRequest = (request: FastifyRequest) =>
  createHash('sha256').update(`${request.method} ${request.url}\n${canonical(request.body)}`).digest('hex')

/** JSON with sorted member names: the order in which a client writes members does not make another body. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null'
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`).join(',')}}`
}
