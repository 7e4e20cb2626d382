/**
 * Asks for one address over and over: so many keep-alive connections, each sending its next request when the answer to
 * the last is complete. Sockets without an HTTP client on top, so that the asking costs less than the answering.
 */
import { connect, type Socket } from 'node:net'

export interface Order {
  readonly port: number
  /** The whole request, as bytes go over the wire. */
  readonly request: string
  readonly connections: number
  readonly ms: number
}

export interface Load {
  readonly perSecond: number
  readonly requests: number
  /** Answers other than 200. */
  readonly failed: number
  /** Bytes of the last body. */
  readonly bytes: number
}

const endOfHead = Buffer.from('\r\n\r\n')

function run({ port, request, connections, ms }: Order): Promise<Load> {
  const bytes = Buffer.from(request, 'latin1')
  let requests = 0
  let failed = 0
  let length = 0
  const ask = (socket: Socket): void => {
    let head: Buffer | null = null
    let missing = 0
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
        if (!text.startsWith('HTTP/1.1 200')) failed += 1
        length = Number(/\r\ncontent-length: (\d+)/i.exec(text)?.[1] ?? Number.NaN)
        if (Number.isNaN(length)) throw new Error(`An answer without a length: ${text}`)
        missing = length - (all.length - end - endOfHead.length)
      }
      if (missing > 0) return
      requests += 1
      socket.write(bytes)
    })
    socket.write(bytes)
  }
  // Never asleep: else a server that answers more slowly would also pay for waking its client with each answer.
  let isRunning = true
  const stayAwake = (): void => void (isRunning && setImmediate(stayAwake))
  stayAwake()
  return new Promise((resolve, reject) => {
    const started = performance.now()
    const sockets = Array.from({ length: connections }, () => {
      const socket = connect({ port, host: '127.0.0.1', noDelay: true }, () => ask(socket))
      return socket.on('error', reject)
    })
    setTimeout(() => {
      isRunning = false
      const seconds = (performance.now() - started) / 1000
      for (const socket of sockets) socket.destroy()
      resolve({ perSecond: requests / seconds, requests, failed, bytes: length })
    }, ms)
  })
}

process.on('message', (order: Order) => void run(order).then((load) => process.send?.(load)))
process.send?.('ready')
