/** ClamAV's INSTREAM command (clamd(8)): the content goes over TCP in chunks with their length before them. */
import { createConnection } from 'node:net'
import type { FilesConfiguration } from './configuration.ts'

export type ScanVerdict = 'clean' | 'infected'

const chunkBytes = 65_536
const defaultTimeoutMs = 15_000

/** @throws Error when the daemon cannot be reached, takes too long or answers with anything but a verdict. */
export function scan(
  bytes: Uint8Array,
  { host, port, timeoutMs = defaultTimeoutMs }: NonNullable<FilesConfiguration['clamd']>,
): Promise<ScanVerdict> {
  return new Promise((resolve, reject) => {
    const socket = createConnection({ host, port })
    const deadline = setTimeout(() => socket.destroy(new Error('the scanner took too long')), timeoutMs)
    let answer = ''
    socket.setEncoding('latin1')
    socket.on('connect', () => {
      socket.write('zINSTREAM\0')
      for (let from = 0; from < bytes.length; from += chunkBytes) {
        const chunk = bytes.subarray(from, from + chunkBytes)
        const length = Buffer.alloc(4)
        length.writeUInt32BE(chunk.length)
        socket.write(length)
        socket.write(chunk)
      }
      socket.write(Buffer.alloc(4))
    })
    socket.on('data', (text: string) => {
      answer += text
      if (answer.includes('\0') || answer.length > 4_096) socket.destroy()
    })
    socket.on('error', reject)
    socket.on('close', () => {
      clearTimeout(deadline)
      const line = (answer.split('\0', 1)[0] ?? '').trim()
      if (line.endsWith(' FOUND')) resolve('infected')
      else if (line.endsWith(': OK')) resolve('clean')
      else reject(new Error(`the scanner gave no verdict${line ? `: ${line.slice(0, 100)}` : ''}`))
    })
  })
}
