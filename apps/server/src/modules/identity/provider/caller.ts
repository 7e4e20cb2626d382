import type { IncomingMessage } from 'node:http'

/** Network address of the caller. Behind a proxy, the address that proxy saw: earlier entries can be made up. */
export function callerOf(request: IncomingMessage, trustProxy: boolean): string {
  const forwarded = request.headers['x-forwarded-for']
  const last = trustProxy && typeof forwarded === 'string' ? forwarded.split(',').at(-1)?.trim() : undefined
  return last || (request.socket.remoteAddress ?? '')
}
