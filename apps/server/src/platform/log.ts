import { pino } from 'pino'

export type Logger = pino.Logger

/** How long, in milliseconds, and for how many others a line may wait, to be written together with them. */
const gatherMs = 100
const gatherLines = 400

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
      if (lines.length >= gatherLines) flush()
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
