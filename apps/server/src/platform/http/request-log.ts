import { symbols } from 'pino'
import type { Logger } from '../log.ts'

export interface RequestLine {
  readonly correlationId: string
  readonly method: string
  /** The pattern, never the address. */
  readonly route: string
  readonly status: number
  readonly ms: number
}

interface Inside {
  readonly [symbols.streamSym]: { write(line: string): void }
  readonly [symbols.timeSym]: () => string
}

/**
 * Writes one line for each request as the logger would. Nothing in it comes from outside and needs escaping — a UUID, a
 * method the HTTP parser knows, a pattern of ours, numbers — so it is put together as it is.
 */
export function requestLog(log: Logger): (line: RequestLine) => void {
  const { [symbols.streamSym]: stream, [symbols.timeSym]: time } = log as unknown as Inside
  const head = `{"level":${log.levels.values['info']}`
  return ({ correlationId, method, route, status, ms }) => {
    if (!log.isLevelEnabled('info')) return
    const request = `"correlationId":"${correlationId}","method":"${method}","route":${JSON.stringify(route)}`
    stream.write(`${head}${time()},${request},"status":${status},"ms":${ms},"msg":"request"}\n`)
  }
}
