import { brotliCompressSync, constants, gzip } from 'node:zlib'
import { promisify } from 'node:util'
import type { FastifyReply, FastifyRequest } from 'fastify'

const gzipAsync = promisify(gzip)
const kept = new Map<string, Buffer>()
const minBytes = 1_024

/** Sends the bytes compressed where the client can read that; with a `key` the compressed form is kept (assets never change). */
export async function compress(request: FastifyRequest, reply: FastifyReply, body: Buffer, key?: string): Promise<FastifyReply> {
  const accepted = request.headers['accept-encoding'] ?? ''
  const isFont = key?.endsWith('.woff2') ?? false
  if (body.length < minBytes || isFont) return reply.send(body)
  reply.header('vary', 'accept-encoding')
  if (key && /\bbr\b/.test(accepted)) {
    let compressed = kept.get(key)
    if (!compressed) {
      compressed = brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } })
      kept.set(key, compressed)
    }
    return reply.header('content-encoding', 'br').send(compressed)
  }
  if (/\bgzip\b/.test(accepted)) {
    return reply.header('content-encoding', 'gzip').send(await gzipAsync(body, { level: 5 }))
  }
  return reply.send(body)
}
