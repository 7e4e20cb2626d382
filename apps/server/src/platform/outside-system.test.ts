import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { outsideSystem, type OutsideOptions } from './outside-system.ts'

type Answer = 'ok' | 'break' | 'hang' | 'busy-server' | 'words' | 'refuse'

let server: Server
let url: string
let plan: Answer[] = []
let keys: (string | string[] | undefined)[] = []
beforeAll(async () => {
  server = createServer((request, response) => {
    keys.push(request.headers['idempotency-key'])
    const answer = plan.shift() ?? 'ok'
    if (answer === 'break') request.socket.destroy()
    else if (answer === 'words') response.end('<html>')
    else if (answer === 'busy-server') response.writeHead(503).end('{}')
    else if (answer === 'refuse') response.writeHead(409).end('{"error":{"code":"no"}}')
    else if (answer === 'ok') response.end('{"fine":true}')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})
beforeEach(() => {
  plan = []
  keys = []
})

const connect = (change: Partial<OutsideOptions> = {}) =>
  outsideSystem({ name: 'customs', url, key: 'k', timeoutMs: 1_000, ...change })
const get = { method: 'GET', path: '/x' } as const

describe('a call to an outside system', () => {
  it('gives answers and refusals alike', async () => {
    plan = ['ok', 'refuse']
    const system = connect()
    expect(await system.call(get)).toEqual({ status: 200, body: { fine: true } })
    expect(await system.call(get)).toEqual({ status: 409, body: { error: { code: 'no' } } })
  })

  it('whose connection breaks is repeated once, with the same key', async () => {
    plan = ['break', 'ok']
    expect(await connect().call({ method: 'POST', path: '/x', body: {}, idempotencyKey: 'a' })).toMatchObject({
      status: 200,
    })
    expect(keys).toEqual(['a', 'a'])
    plan = ['break', 'break', 'ok']
    await expect(connect().call(get)).rejects.toMatchObject({ reason: 'connection', system: 'customs' })
    expect(plan).toEqual(['ok'])
  })

  it.each([
    ['no answer in time', 'hang', 'timeout'],
    ['an error of the server', 'busy-server', 'server-error'],
    ['words instead of data', 'words', 'malformed'],
  ] as const)('with %s is not repeated', async (_, answer, reason) => {
    plan = [answer]
    await expect(connect().call(get)).rejects.toMatchObject({ reason })
    expect(keys).toHaveLength(1)
  })

  it('to nowhere fails without a connection', async () => {
    await expect(connect({ url: 'http://127.0.0.1:1' }).call(get)).rejects.toMatchObject({ reason: 'connection' })
  })

  it('is not made for a while after several failures in a row, then tried once', async () => {
    const system = connect({ failuresToPause: 2, pauseMs: 50 })
    plan = ['busy-server', 'busy-server']
    for (const reason of ['server-error', 'server-error', 'paused'])
      await expect(system.call(get)).rejects.toMatchObject({ reason })
    expect(keys).toHaveLength(2)
    await new Promise((resolve) => setTimeout(resolve, 60))
    plan = ['busy-server']
    for (const reason of ['server-error', 'paused']) await expect(system.call(get)).rejects.toMatchObject({ reason })
    await new Promise((resolve) => setTimeout(resolve, 60))
    expect(await system.call(get)).toMatchObject({ status: 200 })
  })

  it('is refused at once while too many are under way', async () => {
    const system = connect({ maxUnderWay: 2 })
    plan = ['hang', 'hang']
    const waiting = [system.call(get), system.call(get)].map((call) =>
      call.catch(({ reason }: { reason: string }) => reason),
    )
    await expect(system.call(get)).rejects.toMatchObject({ reason: 'busy' })
    expect(await Promise.all(waiting)).toEqual(['timeout', 'timeout'])
    expect(await system.call(get)).toMatchObject({ status: 200 })
  })
})
