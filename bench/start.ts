/**
 * From a fresh clone to the first page, and from a stop to the first page again on the same data, with the README's own
 * command. The limit of the second is the database alone, started on the same files.
 */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { openSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { startEmbeddedPostgres } from '../apps/server/src/platform/embedded-postgres.ts'
import { freePort } from '../apps/server/src/platform/free-port.ts'
import { median, progress, round } from './progress.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const restarts = Number(process.env['BENCH_ROUNDS'] ?? 5)
const targetSeconds = 2

interface Started {
  /** From the command to the whole first page. */
  readonly seconds: number
  stop(): Promise<void>
}

async function firstPage(url: string, child: ChildProcess, log: string): Promise<void> {
  for (;;) {
    const page = await fetch(url).catch(() => null)
    if (page?.ok) return void (await page.text())
    if (child.exitCode !== null)
      throw new Error(`npm start ended with code ${child.exitCode}: ${await readFile(log, 'utf8')}`)
    await wait(10)
  }
}

async function npmStart(clone: string, dataDir: string): Promise<Started> {
  const [port, sandboxPort] = [await freePort(), await freePort()]
  const log = path.join(clone, '..', 'start.log')
  const output = openSync(log, 'a')
  const begun = performance.now()
  const child = spawn('npm', ['start'], {
    cwd: clone,
    // A group of its own, so that the signal reaches the platform and not only npm.
    detached: true,
    stdio: ['ignore', output, output],
    env: { ...process.env, PORT: String(port), SANDBOX_PORT: String(sandboxPort), DATA_DIR: dataDir },
  })
  const ended = once(child, 'exit')
  await firstPage(`http://127.0.0.1:${port}/ar`, child, log)
  return {
    seconds: (performance.now() - begun) / 1000,
    async stop() {
      if (child.pid === undefined) return
      process.kill(-child.pid, 'SIGTERM')
      await ended
      await groupEnds(child.pid)
    },
  }
}

/** npm may end before what it started: the group has ended when nobody in it can be signalled. */
async function groupEnds(leader: number): Promise<void> {
  for (;;) {
    try {
      process.kill(-leader, 0)
    } catch {
      return
    }
    await wait(10)
  }
}

async function databaseAlone(dataDir: string): Promise<number> {
  const begun = performance.now()
  const server = await startEmbeddedPostgres({ dataDir: path.join(dataDir, 'postgres'), port: 0 })
  const seconds = (performance.now() - begun) / 1000
  if (server.shared) throw new Error('The database was still running')
  await server.stop()
  return seconds
}

export async function run() {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'diwan-start-'))
  // The database may run as another user, who has to pass through.
  await chmod(folder, 0o711)
  const [clone, dataDir] = [path.join(folder, 'clone'), path.join(folder, 'data')]
  try {
    progress('cloning')
    const { status, stderr } = spawnSync('git', ['clone', '--quiet', root, clone], { encoding: 'utf8' })
    if (status !== 0) throw new Error(`The clone failed: ${stderr}`)
    progress('installing')
    const begun = performance.now()
    const installed = spawnSync('node', ['boot.mjs'], { cwd: clone, stdio: ['ignore', 'ignore', 'inherit'] })
    if (installed.status !== 0) throw new Error('The packages could not be installed')
    const installing = (performance.now() - begun) / 1000
    progress('first start: the database is made, the demo nation seeded')
    const first = await npmStart(clone, dataDir)
    await first.stop()
    const again: number[] = []
    const alone: number[] = []
    for (let turn = 1; turn <= restarts; turn += 1) {
      const started = await npmStart(clone, dataDir)
      again.push(started.seconds)
      await started.stop()
      alone.push(await databaseAlone(dataDir))
      const [now, database] = [again, alone].map((seconds) => round(seconds.at(-1) ?? 0, 2))
      progress(`restart ${turn}/${restarts}: ${now} s, the database alone ${database} s`)
    }
    const [value, limit] = [median(again), median(alone)]
    return {
      bench: 'start',
      value: round(value, 2),
      unit: 's from npm start to the first page, on data that is there',
      limit: round(limit, 3),
      limitOf: 'the database alone started on the same files, in turns',
      ratio: round(limit / value, 3),
      target: `${targetSeconds} s`,
      withinTarget: value <= targetSeconds,
      freshClone: {
        installing: round(installing, 1),
        firstStart: round(first.seconds, 1),
        total: round(installing + first.seconds, 1),
      },
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
