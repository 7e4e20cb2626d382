/**
 * Calls to a system that is not ours, kept from taking us down with it.
 *
 * Every call has a time-out. One that finds no connection is tried once more: all calls made through here may be
 * repeated, because they read or carry an idempotency key. After several failures in a row nothing is sent for a while
 * (circuit breaker), and no more than a few calls are under way at once, because each may hold a database connection.
 */
export type OutageReason = 'timeout' | 'connection' | 'server-error' | 'malformed' | 'paused' | 'busy'

/** The system gave no usable answer. Whether it did what was asked is unknown, unless nothing was sent. */
export class SystemOutage extends Error {
  override readonly name = 'SystemOutage'
  readonly system: string
  readonly reason: OutageReason

  constructor(system: string, reason: OutageReason) {
    super(`${system}: ${reason}`)
    this.system = system
    this.reason = reason
  }
}

export interface OutsideRequest {
  readonly method: 'GET' | 'POST'
  /** Path and query; never personal data. */
  readonly path: string
  readonly body?: unknown
  readonly idempotencyKey?: string
}

/** An answer of the system, also a refusal (4xx). */
export interface OutsideReply {
  readonly status: number
  readonly body: unknown
}

export interface OutsideOptions {
  readonly name: string
  readonly url: string
  readonly key: string
  readonly timeoutMs?: number
  readonly maxUnderWay?: number
  /** Failures in a row after which the system is left alone. */
  readonly failuresToPause?: number
  readonly pauseMs?: number
}

export interface OutsideSystem {
  readonly name: string
  /** @throws SystemOutage when there is no usable answer. */
  call(request: OutsideRequest): Promise<OutsideReply>
}

export function outsideSystem(options: OutsideOptions): OutsideSystem {
  const { name, timeoutMs = 4_000, maxUnderWay = 6, failuresToPause = 5, pauseMs = 10_000 } = options
  const base = options.url.replace(/\/+$/, '')
  let failures = 0
  let pausedUntil = 0
  let underWay = 0

  const attempt = async ({ method, path, body, idempotencyKey }: OutsideRequest): Promise<OutsideReply> => {
    try {
      const response = await fetch(base + path, {
        method,
        redirect: 'error',
        signal: AbortSignal.timeout(timeoutMs),
        headers: {
          authorization: `Bearer ${options.key}`,
          accept: 'application/json',
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...(idempotencyKey === undefined ? {} : { 'idempotency-key': idempotencyKey }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      })
      const text = await response.text()
      if (response.status >= 500) throw new SystemOutage(name, response.status === 504 ? 'timeout' : 'server-error')
      return { status: response.status, body: readJson(name, text) }
    } catch (error) {
      if (error instanceof SystemOutage) throw error
      const isTimeout = error instanceof DOMException && error.name === 'TimeoutError'
      throw new SystemOutage(name, isTimeout ? 'timeout' : 'connection')
    }
  }

  const attemptTwice = (request: OutsideRequest) =>
    attempt(request).catch((error: SystemOutage) => {
      if (error.reason === 'connection') return attempt(request)
      throw error
    })

  return {
    name,
    async call(request) {
      // After the pause one failure is enough to pause again: the count is not reset until an answer comes.
      if (failures >= failuresToPause && performance.now() < pausedUntil) throw new SystemOutage(name, 'paused')
      if (underWay >= maxUnderWay) throw new SystemOutage(name, 'busy')
      underWay += 1
      try {
        const reply = await attemptTwice(request)
        failures = 0
        return reply
      } catch (error) {
        failures += 1
        pausedUntil = performance.now() + pauseMs
        throw error
      } finally {
        underWay -= 1
      }
    },
  }
}

function readJson(system: string, text: string): unknown {
  if (text === '') return null
  try {
    return JSON.parse(text)
  } catch {
    throw new SystemOutage(system, 'malformed')
  }
}
