import { pino } from 'pino'

export type Logger = pino.Logger

/** How long a line may wait for others to be written together with it, in milliseconds. */
const gatherMs = 100

/**
 * JSON lines with correlation ids. Bodies, query strings, cookies and names of people are never given to it. Lines are
 * written together and beside the requests; what waits when the process exits is written then.
 */
export function createLogger(level: string): Logger {
  const destination = pino.destination({ dest: 1, sync: false, minLength: 8_192 })
  setInterval(() => destination.flush(), gatherMs).unref()
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime, redact: ['headers', 'body', 'query'] }, destination)
}
