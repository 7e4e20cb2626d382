import { spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { until } from '@diwan/testkit'
import { startEmbeddedPostgres, type EmbeddedPostgres } from './embedded-postgres.ts'
import { isAlive } from './embedded-postgres/postmaster.ts'
import { isRoot } from './embedded-postgres/unprivileged.ts'

let folder: string
let started: EmbeddedPostgres[] = []

// Making a cluster takes a second, so the tests share one and stop its server after each of them.
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'diwan-embedded-'))
  chmodSync(folder, 0o711)
})

afterEach(async () => {
  for (const server of started.toReversed()) await server.stop()
  started = []
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function start(dataDir = path.join(folder, 'postgres'), port = 0): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ dataDir, port, settings: { shared_buffers: '32MB' } })
  started.push(server)
  return server
}

async function query(server: EmbeddedPostgres, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: server.url })
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end().catch(() => {})
  }
}

const postmasterPid = (server: Pick<EmbeddedPostgres, 'directory'>) =>
  Number(readFileSync(path.join(server.directory, 'postmaster.pid'), 'utf8').split('\n')[0])

describe('the built-in database', () => {
  test('keeps its rows over a stop and a start', async () => {
    const first = await start()
    await query(first, 'create table kept (n integer); insert into kept values (7)')
    await first.stop()
    const second = await start()
    expect(await query(second, 'select n from kept')).toEqual([{ n: 7 }])
  })

  test('comes back by itself when it is killed, with every committed row', async () => {
    const server = await start()
    await query(server, 'create table survived (n integer); insert into survived select generate_series(1, 1000)')
    const pid = postmasterPid(server)
    process.kill(pid, 'SIGKILL')
    await until(() => !isAlive(pid), 15_000)
    const rows = await vi.waitFor(() => query(server, 'select count(*)::integer as n from survived'), {
      timeout: 15_000,
    })
    expect(rows).toEqual([{ n: 1000 }])
  })

  test.skipIf(process.platform === 'win32')(
    'ends with the process that started it, even when that is killed',
    async () => {
      const script = `
      import { startEmbeddedPostgres } from ${JSON.stringify(path.join(import.meta.dirname, 'embedded-postgres.ts'))}
      await startEmbeddedPostgres({ dataDir: ${JSON.stringify(path.join(folder, 'postgres'))}, port: 0 })
      console.log('started')
      setInterval(() => {}, 1000)`
      const owner = spawn(process.execPath, ['--input-type=module', '-e', script], {
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      await new Promise((resolve) => owner.stdout.once('data', resolve))
      const pid = postmasterPid({ directory: path.join(folder, 'postgres') })
      owner.kill('SIGKILL')
      await until(() => !isAlive(pid), 15_000)
      expect((await start()).shared).toBe(false)
    },
  )

  test('starts although the dead server left its pid to another program', async () => {
    const first = await start()
    const file = path.join(first.directory, 'postmaster.pid')
    const lines = readFileSync(file, 'utf8').split('\n')
    await first.stop()
    writeFileSync(file, [String(process.pid), ...lines.slice(1)].join('\n'))
    expect(await query(await start(), 'select 1 as one')).toEqual([{ one: 1 }])
  })

  test('is joined, not fought, by a second process on the same data', async () => {
    const first = await start()
    const second = await start()
    expect(second.shared).toBe(true)
    await second.stop()
    expect(await query(first, 'select 1 as one')).toEqual([{ one: 1 }])
  })

  test('is made once when two processes start at once on an empty folder', async () => {
    const [first, second] = await Promise.all([start(path.join(folder, 'raced')), start(path.join(folder, 'raced'))])
    expect([first?.shared, second?.shared].toSorted()).toEqual([false, true])
  })

  test('orders and compares Arabic, and waits for the disk', async () => {
    const server = await start()
    const rows = await query(
      server,
      `select datlocprovider::text as provider, pg_encoding_to_char(encoding) as encoding,
         current_setting('fsync') as fsync, current_setting('synchronous_commit') as commits
       from pg_database where datname = current_database()`,
    )
    expect(rows).toEqual([{ provider: 'i', encoding: 'UTF8', fsync: 'on', commits: 'on' }])
  })

  test('asks for a password that only the server and its owner can read', async () => {
    const server = await start()
    const url = new URL(server.url)
    url.password = 'wrong'
    await expect(query({ ...server, url: url.href }, 'select 1')).rejects.toThrow('password authentication failed')
    expect(statSync(path.join(server.directory, 'diwan.password')).mode & 0o777).toBe(0o600)
  })

  test('writes no personal data of failing statements into its log', async () => {
    const server = await start()
    await query(server, 'create table people (number text primary key)')
    await query(server, `insert into people values ('999912345')`)
    await expect(query(server, `insert into people values ('999912345')`)).rejects.toThrow('duplicate key')
    expect(readFileSync(path.join(server.directory, 'diwan.log'), 'utf8')).not.toContain('999912345')
  })
})

describe('the built-in database refuses, saying what to do,', () => {
  test('a port that is taken', async () => {
    const holder = net.createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => holder.once('listening', resolve))
    const { port } = holder.address() as net.AddressInfo
    await expect(start(undefined, port)).rejects.toThrow(`Port ${port} on 127.0.0.1 is taken`)
    await new Promise((resolve) => holder.close(resolve))
  })

  test('data of another version', async () => {
    const server = await start()
    await server.stop()
    const file = path.join(server.directory, 'PG_VERSION')
    const version = readFileSync(file)
    writeFileSync(file, '15\n')
    await expect(start()).rejects.toThrow('is of PostgreSQL 15')
    writeFileSync(file, version)
  })

  test('a folder that holds something else', async () => {
    const occupied = path.join(folder, 'occupied')
    mkdirSync(occupied)
    writeFileSync(path.join(occupied, 'letter.txt'), 'dear')
    await expect(start(occupied)).rejects.toThrow('is not empty and holds no database')
  })
})

test.runIf(isRoot())(
  'started by root in a folder only root can pass, the files live elsewhere and are found again',
  async () => {
    const closed = path.join(folder, 'closed')
    mkdirSync(closed, { mode: 0o700 })
    const first = await start(path.join(closed, 'postgres'))
    expect(first.directory.startsWith(closed)).toBe(false)
    await query(first, 'create table kept (n integer); insert into kept values (7)')
    await first.stop()
    chmodSync(closed, 0o755)
    const second = await start(path.join(closed, 'postgres'))
    expect(second.directory).toBe(first.directory)
    expect(await query(second, 'select n from kept')).toEqual([{ n: 7 }])
    expect(existsSync(path.join(closed, 'postgres'))).toBe(false)
    await second.stop()
    rmSync(second.directory, { recursive: true })
  },
)
