import type { FastifyInstance } from 'fastify'

/** A refusal that the caller of a machine interface can act on, sent as `{ error: { code, message } }`. */
export class ApiError extends Error {
  readonly statusCode: number
  readonly code: string

  constructor(statusCode: number, code: string, message: string) {
    super(message)
    this.statusCode = statusCode
    this.code = code
  }
}

/** Answers refusals, invalid input and bugs in one shape. */
export function installErrorHandler(app: FastifyInstance): void {
  app.setErrorHandler((error: Error & { statusCode?: number; validation?: unknown }, _request, reply) => {
    const status = error.statusCode ?? 500
    const code =
      error instanceof ApiError ? error.code : error.validation || status < 500 ? 'invalid_request' : 'internal'
    const message = status < 500 || error instanceof ApiError ? error.message : 'The sandbox failed'
    return reply.code(status).type('application/json').send({ error: { code, message } })
  })
  app.setNotFoundHandler((request) => {
    throw new ApiError(404, 'not_found', `Nothing at ${request.method} ${request.url.split('?')[0]}`)
  })
}
