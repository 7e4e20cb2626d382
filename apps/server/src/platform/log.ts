import { pino } from 'pino'
import { describeError } from './describe-error.ts'

export type Logger = pino.Logger

/** How long, in milliseconds, and for how many others a line may wait, to be written together with them. */
const gatherMs = 100
const gatherLines = 400

/**
 * Errors are not kept waiting: after one the process may not live to write it. pino begins each line with its level.
 */
const isGrave = (line: string): boolean => /^\{"level":[56]0/.test(line)

/** Lines written together: one by one they would cost a busy server more than the answers they tell of. */
function gather(): { write(line: string): void } {
  let lines: string[] = []
  let isWatched = false
  const flush = (): void => {
    if (lines.length === 0) return
    process.stdout.write(lines.join(''))
    lines = []
  }
  return {
    write(line) {
      lines.push(line)
      if (lines.length >= gatherLines || isGrave(line)) flush()
      if (isWatched) return
      isWatched = true
      setInterval(flush, gatherMs).unref()
      process.once('exit', flush)
    },
  }
}

let textOf = Number.NaN
let timeText = ''

/** ISO 8601; made once for the lines of one millisecond. */
function time(): string {
  const now = Date.now()
  if (now !== textOf) {
    textOf = now
    timeText = `,"time":"${new Date(now).toISOString()}"`
  }
  return timeText
}

/** JSON lines with correlation ids. Bodies, query strings, cookies and names of people are never given to it. */
export const createLogger = (level: string): Logger =>
  pino({ level, base: null, timestamp: time, redact: ['headers', 'body', 'query'] }, gather())

/**
 * Nothing can be trusted after an error that nobody caught: it is told, with all lines before it, and the process ends.
 */
export function endOnCrash(log: Logger): void {
  process.on('uncaughtException', (error) => {
    const err = describeError(error)
    log.fatal({ err }, 'crashed')
    process.stderr.write(`${err.message}\n`)
    process.exit(1)
  })
}
