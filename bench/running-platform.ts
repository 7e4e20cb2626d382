/**
 * The platform as it runs in earnest — its own program, role `web` — beside an embedded database with what it needs.
 */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, open, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { composeApp, type App } from '../apps/server/src/app.ts'
import { publishAll } from '../apps/server/src/publish.ts'
import { readConfig } from '../apps/server/src/platform/config.ts'
import { openDb, type Db } from '../apps/server/src/platform/db.ts'
import { startEmbeddedPostgres } from '../apps/server/src/platform/embedded-postgres.ts'
import { sessionStore } from '../apps/server/src/platform/http/session.ts'
import { createLogger } from '../apps/server/src/platform/log.ts'
import { migrate } from '../apps/server/src/platform/migrate.ts'
import type { Actor } from '../apps/server/src/platform/context.ts'
import { progress } from './progress.ts'

export interface RunningPlatform {
  /** One port for each process. */
  readonly ports: readonly number[]
  readonly processIds: readonly number[]
  readonly databaseUrl: string
  readonly db: Db
  readonly app: App
  readonly folder: string
  /** A session of this person or officer, as if after log-in; returns the cookie's value and the form token. */
  signIn(actor: Actor): Promise<{ readonly cookie: string; readonly csrf: string }>
  stop(): Promise<void>
}

export interface PlatformOptions {
  readonly processes?: number
  readonly environment?: Readonly<Record<string, string>>
}

const root = fileURLToPath(new URL('..', import.meta.url))
const nowhere = 'http://127.0.0.1:9'
const outside = { gatewayUrl: nowhere, customsUrl: nowhere, trafficUrl: nowhere, smtpUrl: 'smtp://127.0.0.1:9' }
export const startArguments = [
  '--disable-warning=ExperimentalWarning',
  '--import',
  path.join(root, 'apps/server/tsx-loader.mjs'),
  path.join(root, 'apps/server/src/main.ts'),
]

/** Ends a child that was started here and waits until it has ended. */
export async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  await ended
}

export async function startPlatform({
  processes = 1,
  environment = {},
}: PlatformOptions = {}): Promise<RunningPlatform> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'diwan-bench-'))
  await chmod(folder, 0o711)
  const ends: (() => Promise<unknown>)[] = [() => rm(folder, { recursive: true, force: true })]
  const stop = async (): Promise<void> => {
    for (const each of ends.splice(0).toReversed()) await each()
  }
  try {
    progress('starting the database')
    const server = await startEmbeddedPostgres({ dataDir: path.join(folder, 'postgres'), port: 0 })
    ends.push(() => rm(server.directory, { recursive: true, force: true }), () => server.stop())
    await migrate(server.url)
    const db = openDb({ url: server.url })
    ends.push(() => db.close())
    const variables = {
      DATA_DIR: folder,
      DATABASE_URL: server.url,
      PORT: '0',
      GATEWAY_URL: outside.gatewayUrl,
      CUSTOMS_URL: outside.customsUrl,
      TRAFFIC_URL: outside.trafficUrl,
      SMTP_URL: outside.smtpUrl,
      LOG_LEVEL: 'info',
      ...environment,
    }
    const app = await composeApp({ config: readConfig(variables), db, log: createLogger('silent'), outside })
    await db.transaction((tx) => publishAll(app.makeCtx(tx, 'bench'), { fixtures: true }))

    progress('starting the platform')
    const children = await Promise.all(
      Array.from({ length: processes }, async (_, index) => {
        const log = path.join(folder, `web-${index}.log`)
        const output = await open(log, 'w')
        const child = spawn(
          process.execPath,
          [...(process.env['BENCH_NODE_OPTIONS']?.split(' ') ?? []), ...startArguments],
          {
            env: { PATH: process.env['PATH'], ROLE: 'web', ...variables },
            stdio: ['ignore', output.fd, 'inherit'],
          },
        )
        ends.push(() => end(child))
        await output.close()
        return { port: await portIn(log, child), pid: child.pid ?? 0 }
      }),
    )
    const sessions = sessionStore(db)
    return {
      ports: children.map(({ port }) => port),
      processIds: children.map(({ pid }) => pid),
      databaseUrl: server.url,
      db,
      app,
      folder,
      async signIn(actor) {
        const made = await db.transaction((tx) =>
          sessions.rotate(
            tx,
            null,
            actor.kind === 'officer' ? 'office' : 'portal',
            actor,
            { ar: 'مريم العلوي', en: 'Maryam Alawi' },
            new Date(),
          ),
        )
        return { cookie: made.token, csrf: made.row.csrf }
      },
      stop,
    }
  } catch (error) {
    await stop()
    throw error
  }
}

async function portIn(log: string, child: ChildProcess): Promise<number> {
  for (;;) {
    const port = /^listening on \S+:(\d+)$/m.exec(await readFile(log, 'utf8'))?.[1]
    if (port) return Number(port)
    if (child.exitCode !== null) throw new Error(`The platform ended with code ${child.exitCode}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
