/** Tests reach nothing outside this machine: a connection to anywhere else fails at once, with a name to look for. */
import net from 'node:net'

const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || host === '[::1]' || host.startsWith('127.') || host.endsWith('.localhost')

const connect = net.Socket.prototype.connect

net.Socket.prototype.connect = function guarded(this: net.Socket, ...args: unknown[]) {
  // net.connect hands its normalised arguments over as one array.
  const [target, second] = Array.isArray(args[0]) ? (args[0] as unknown[]) : args
  const options =
    typeof target === 'object' && target !== null
      ? (target as { host?: string; path?: string; port?: number })
      : undefined
  const host = options ? options.host : typeof second === 'string' ? second : undefined
  const isLocalPath = options?.path !== undefined || (typeof target === 'string' && Number.isNaN(Number(target)))
  if (isLocalPath || host === undefined || isLoopback(host)) return Reflect.apply(connect, this, args) as net.Socket
  const error = new Error(`Tests may not connect to ${host}: use a fake on 127.0.0.1`)
  process.nextTick(() => this.destroy(error))
  return this
} as typeof connect
