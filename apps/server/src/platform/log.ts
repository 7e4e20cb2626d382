import { pino } from 'pino'

export type Logger = pino.Logger

/** JSON lines with correlation ids. Bodies, query strings, cookies and names of people are never given to it. */
export const createLogger = (level: string): Logger =>
  pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime, redact: ['headers', 'body', 'query'] })
