import type { IncomingMessage } from 'node:http'
import { platformErrors } from '../../../platform/http/index.ts'

const maxBytes = 10_000

/** A small form, as browsers send it without JavaScript. */
export async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  if (!request.headers['content-type']?.startsWith('application/x-www-form-urlencoded'))
    throw platformErrors.malformed_request()
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > maxBytes) throw platformErrors.too_large()
    chunks.push(chunk)
  }
  return new URLSearchParams(Buffer.concat(chunks).toString('utf8'))
}
