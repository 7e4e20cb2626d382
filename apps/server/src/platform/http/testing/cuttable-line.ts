/** A line to a server that can be cut and mended, as a network or a restarting database does it. */
import net from 'node:net'
import type { AddressInfo } from 'node:net'

export interface CuttableLine {
  readonly port: number
  /** Breaks every connection and refuses new ones. */
  cut(): Promise<void>
  mend(): Promise<void>
  close(): Promise<void>
}

export async function cuttableLine(target: { readonly host: string; readonly port: number }): Promise<CuttableLine> {
  const sockets = new Set<net.Socket>()
  const keep = (socket: net.Socket) => {
    sockets.add(socket)
    socket.on('error', () => socket.destroy())
    socket.on('close', () => sockets.delete(socket))
  }
  const makeServer = () =>
    net.createServer((inner) => {
      const outer = net.connect(target.port, target.host)
      keep(inner)
      keep(outer)
      inner.pipe(outer).pipe(inner)
      inner.on('close', () => outer.destroy())
      outer.on('close', () => inner.destroy())
    })
  let server = makeServer()
  const listen = (port: number) =>
    new Promise<void>((resolve, reject) => {
      server.once('error', reject)
      server.listen(port, '127.0.0.1', resolve)
    })
  const cut = async () => {
    const closed = new Promise((resolve) => server.close(resolve))
    for (const socket of sockets) socket.destroy()
    await closed
  }
  await listen(0)
  const { port } = server.address() as AddressInfo
  return {
    port,
    cut,
    async mend() {
      server = makeServer()
      await listen(port)
    },
    close: async () => {
      if (server.listening) await cut()
    },
  }
}
