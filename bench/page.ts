/**
 * The service card for a person who is signed in: session read, permission, page, headers, measurement, log line. The
 * limit is Node's HTTP server sending the same headers and bytes without a thought. Both answer in a process of their
 * own, to the same client, in turns. Measured as sent plainly and as compressed, which browsers ask for.
 */
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { request as httpRequest, type IncomingMessage } from 'node:http'
import path from 'node:path'
import type { Actor } from '../apps/server/src/platform/context.ts'
import { program, startClient } from './load-client.ts'
import { median, progress, round } from './progress.ts'
import { end, startPlatform } from './running-platform.ts'

const address = '/ar/services/cid.good-conduct'
const connections = 32
const rounds = Number(process.env['BENCH_ROUNDS'] ?? 7)
const roundMs = 2_000
/** Long enough for the compiler to have settled. */
const warmUpMs = 4_000

const somebody: Actor = {
  kind: 'person',
  sessionId: null,
  accountId: '00000000-0000-4000-8000-000000000001',
  personId: '00000000-0000-4000-8000-000000000002',
  onBehalfOf: '00000000-0000-4000-8000-000000000002',
  mandate: null,
  assurance: 'basic',
}

/** Added by Node itself, or different in each answer though of the same length. */
const own = new Set(['date', 'connection', 'keep-alive', 'transfer-encoding'])

interface Answer {
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
}

async function fetchOnce(port: number, headers: Readonly<Record<string, string>>): Promise<Answer> {
  const request = httpRequest({ port, host: '127.0.0.1', path: address, headers })
  request.end()
  const [response] = (await once(request, 'response')) as [IncomingMessage]
  if (response.statusCode !== 200) throw new Error(`The card answered ${response.statusCode}`)
  const body = Buffer.concat(await response.toArray())
  const kept = Object.entries(response.headers).filter(([name]) => !own.has(name))
  return { headers: Object.fromEntries(kept) as Record<string, string>, body }
}

export async function run() {
  const platform = await startPlatform()
  const client = await startClient()
  const started: ChildProcess[] = []
  try {
    const { cookie } = await platform.signIn(somebody)
    const port = platform.ports[0] ?? 0
    const plain = { host: `127.0.0.1:${port}`, cookie: `diwan=${cookie}`, accept: 'text/html' }
    const ways = [
      { name: 'plain', headers: plain },
      { name: 'gzip', headers: { ...plain, 'accept-encoding': 'gzip, deflate, br' } },
    ]
    const results: Record<string, { value: number; limit: number; ratio: number; bytes: number }> = {}
    for (const { name, headers } of ways) {
      const answer = await fetchOnce(port, headers)
      const files = [path.join(platform.folder, `${name}.json`), path.join(platform.folder, `${name}.body`)] as const
      await writeFile(files[0], JSON.stringify(answer.headers))
      await writeFile(files[1], answer.body)
      const bare = program('bare-server.ts', ...files)
      started.push(bare)
      const [barePort] = (await once(bare, 'message')) as [number]
      const request = `GET ${address} HTTP/1.1\r\n${Object.entries(headers)
        .map(([key, value]) => `${key}: ${value}\r\n`)
        .join('')}\r\n`
      const ask = (to: number, ms: number) =>
        client.ask({ ports: [to], requests: [request], ms, connections, status: 200 })
      progress(`${name}: warming up`)
      for (const to of [port, barePort, port]) await ask(to, warmUpMs)
      const values: number[] = []
      const limits: number[] = []
      for (let turn = 1; turn <= rounds; turn += 1) {
        values.push((await ask(port, roundMs)).perSecond)
        limits.push((await ask(barePort, roundMs)).perSecond)
        progress(
          `${name} ${turn}/${rounds}: ${round(values.at(-1) ?? 0)} of ${round(limits.at(-1) ?? 0)} pages a second`,
        )
      }
      await end(bare)
      const [value, limit] = [median(values), median(limits)]
      results[name] = {
        value: round(value),
        limit: round(limit),
        ratio: round(value / limit, 3),
        bytes: answer.body.length,
      }
    }
    const [first, gzip] = [results['plain'], results['gzip']]
    if (!first || !gzip) throw new Error('Nothing was measured')
    return {
      bench: 'page',
      value: first.value,
      unit: 'pages/s in one process',
      limit: first.limit,
      limitOf: 'a bare node:http server sending the same headers and bytes, same client, in turns',
      ratio: first.ratio,
      target: 0.5,
      bytes: first.bytes,
      connections,
      gzip,
    }
  } finally {
    await Promise.all([client.stop(), ...started.map(end)])
    await platform.stop()
  }
}
