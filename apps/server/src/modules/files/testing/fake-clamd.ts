/** A scanner daemon that speaks INSTREAM over TCP and knows one signature. */
import { createServer, type Socket } from 'node:net'
import type { AddressInfo } from 'node:net'

export type Behaviour = 'scan' | 'silent' | 'hang-up' | 'error'

export interface FakeClamd {
  readonly port: number
  /** Content that contains it is infected. */
  readonly signature: string
  behave(behaviour: Behaviour): void
  lastScanned(): Buffer | undefined
  close(): Promise<void>
}

/** The content of a complete INSTREAM message; undefined until the chunk of length nought has come. */
function contentOf(message: Buffer): Buffer | undefined {
  const command = 'zINSTREAM\0'
  if (message.length < command.length) return undefined
  if (message.subarray(0, command.length).toString('latin1') !== command) throw new Error('not INSTREAM')
  const chunks: Buffer[] = []
  for (let at = command.length; at + 4 <= message.length; ) {
    const length = message.readUInt32BE(at)
    if (length === 0) return Buffer.concat(chunks)
    if (at + 4 + length > message.length) return undefined
    chunks.push(message.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return undefined
}

export async function startFakeClamd(): Promise<FakeClamd> {
  const signature = 'FAKE-MALWARE-SIGNATURE'
  let behaviour: Behaviour = 'scan'
  let last: Buffer | undefined
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => {})
    let message = Buffer.alloc(0)
    socket.on('data', (data) => {
      message = Buffer.concat([message, data as Buffer])
      if (behaviour === 'hang-up') return socket.destroy()
      const content = contentOf(message)
      if (!content || behaviour === 'silent') return
      last = content
      if (behaviour === 'error') return socket.end('INSTREAM size limit exceeded. ERROR\0')
      socket.end(content.includes(signature) ? 'stream: Fake.Malware-1 FOUND\0' : 'stream: OK\0')
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    signature,
    behave: (next) => (behaviour = next),
    lastScanned: () => last,
    close: () => {
      for (const socket of sockets) socket.destroy()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}
