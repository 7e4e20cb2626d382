/**
 * Sends requests as fast as they are answered: so many keep-alive connections, each sending its next request when the
 * answer to the last is complete. Sockets without an HTTP client on top, so that the asking costs less than the
 * answering.
 */
import { connect, type Socket } from 'node:net'

export interface Order {
  /** Connections are spread over them. */
  readonly ports: readonly number[]
  /** Whole requests, as bytes go over the wire: each sent once, or with `ms` the first over and over for so long. */
  readonly requests: readonly string[]
  readonly ms?: number
  readonly connections: number
  readonly status: number
}

export interface Load {
  readonly perSecond: number
  readonly requests: number
  /** Milliseconds from request to whole answer. */
  readonly p50: number
  readonly p99: number
  /** Answers with another status, and the beginning of one of them. */
  readonly failed: number
  readonly failure?: string
}

const endOfHead = Buffer.from('\r\n\r\n')

function run({ ports, requests, ms, connections, status }: Order): Promise<Load> {
  const waiting = requests.map((request) => Buffer.from(request, 'latin1'))
  const repeated = ms === undefined ? null : (waiting[0] ?? null)
  const next = (): Buffer | undefined => repeated ?? waiting.pop()
  const times: number[] = []
  let failed = 0
  let failure: string | undefined
  let isRunning = true

  return new Promise((resolve, reject) => {
    const sockets: Socket[] = []
    let open = connections
    const started = performance.now()
    const finish = (): void => {
      isRunning = false
      const seconds = (performance.now() - started) / 1000
      for (const socket of sockets) socket.destroy()
      const sorted = times.toSorted((a, b) => a - b)
      const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? 0
      resolve({
        perSecond: times.length / seconds,
        requests: times.length,
        p50: at(0.5),
        p99: at(0.99),
        failed,
        ...(failure && { failure }),
      })
    }

    const ask = (socket: Socket): void => {
      let head: Buffer | null = null
      let missing = 0
      let asked = 0
      const send = (): void => {
        const bytes = isRunning ? next() : undefined
        if (bytes) {
          asked = performance.now()
          socket.write(bytes)
        } else if ((open -= 1) === 0 && repeated === null) finish()
      }
      socket.on('data', (chunk: Buffer) => {
        if (missing > 0) missing -= chunk.length
        else {
          const all = head ? Buffer.concat([head, chunk]) : chunk
          const end = all.indexOf(endOfHead)
          if (end < 0) {
            head = all
            return
          }
          head = null
          const text = all.toString('latin1', 0, end)
          if (!text.startsWith(`HTTP/1.1 ${status}`)) {
            failed += 1
            failure ??= all.toString('utf8', 0, 2_000)
          }
          const length = Number(/\r\ncontent-length: (\d+)/i.exec(text)?.[1] ?? Number.NaN)
          if (Number.isNaN(length)) return reject(new Error(`An answer without a length: ${text}`))
          missing = length - (all.length - end - endOfHead.length)
        }
        if (missing > 0) return
        times.push(performance.now() - asked)
        send()
      })
      send()
    }

    // Never asleep: else a server that answers more slowly would also pay for waking its client with each answer.
    const stayAwake = (): void => void (isRunning && setImmediate(stayAwake))
    if (repeated) stayAwake()
    for (let index = 0; index < connections; index += 1) {
      const socket = connect({ port: ports[index % ports.length] ?? 0, host: '127.0.0.1', noDelay: true }, () =>
        ask(socket),
      )
      sockets.push(socket.on('error', reject))
    }
    if (ms !== undefined) setTimeout(finish, ms)
  })
}

process.on('message', (order: Order) => void run(order).then((load) => process.send?.(load)))
process.send?.('ready')
