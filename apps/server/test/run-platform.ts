/**
 * The whole platform in the process of a test: every module, a database, a demo nation, the sandbox, a clock to turn.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { FastifyInstance } from 'fastify'
import { testNow, type TestDatabase } from '@diwan/testkit'
import { startSandbox, type Sandbox } from '../../sandbox/src/index.ts'
import { composeApp, type App } from '../src/app.ts'
import { seedNation } from '../src/demo/seed-nation.ts'
import { actorOfAccount, findAccountByLogin } from '../src/modules/identity/index.ts'
import { readConfig } from '../src/platform/config.ts'
import type { Actor, Ctx } from '../src/platform/context.ts'
import { freePort } from '../src/platform/free-port.ts'
import { sessionStore, type SessionRow } from '../src/platform/http/session.ts'
import type { Realm } from '../src/platform/http/route.ts'
import { drainJobs } from '../src/platform/jobs.ts'
import { createLogger } from '../src/platform/log.ts'
import { publishAll } from '../src/publish.ts'

export const demoPassword = 'a password for the demo nation'
const dayMs = 86_400_000

export interface SignedIn {
  readonly realm: Realm
  readonly actor: Actor
  readonly headers: Readonly<Record<string, string>>
}

export interface RunningPlatform {
  readonly database: TestDatabase
  readonly app: App
  readonly server: FastifyInstance
  readonly sandbox: Sandbox
  readonly publicUrl: string
  readonly dataDir: string
  now(): Date
  setTime(at: Date): void
  advanceDays(days: number): void
  /** Runs what is due; a failure of a job is a failure of the test, unless `mayFail`. */
  drain(options?: { readonly mayFail?: boolean }): Promise<void>
  as<T>(actor: Actor, work: (ctx: Ctx) => Promise<T>): Promise<T>
  /** A session of this actor, as after a log-in, with the headers of its browser. */
  openSession(realm: Realm, actor: Actor): Promise<SignedIn>
  /** The actor with this log-in of the demo nation: personal number, or the officer's name. */
  actorOf(login: string): Promise<Actor>
  stop(): Promise<void>
}

export async function runPlatform(database: TestDatabase, people = 20): Promise<RunningPlatform> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'diwan-platform-'))
  const port = await freePort()
  const publicUrl = `http://localhost:${port}`
  const config = readConfig({
    PORT: String(port),
    DATA_DIR: folder,
    PUBLIC_URL: publicUrl,
    LOG_LEVEL: 'error',
    DEMO: 'on',
  })
  const sandbox = await startSandbox({
    port: 0,
    smtpPort: 0,
    secrets: { gatewayKey: config.gatewayKey, webhookSecret: config.gatewayWebhookSecret },
  })
  let now = testNow
  const { db } = database
  const app = await composeApp({
    config,
    db,
    log: createLogger('error'),
    clock: () => now,
    outside: {
      gatewayUrl: sandbox.url,
      customsUrl: sandbox.url,
      trafficUrl: sandbox.url,
      smtpUrl: `smtp://127.0.0.1:${sandbox.smtpPort}`,
    },
    insideUrl: () => `http://127.0.0.1:${port}`,
  })
  await db.transaction((tx) => publishAll(app.makeCtx(tx, 'publish'), { fixtures: true }))
  await seedNation({ db, now, count: people, password: demoPassword })
  const server = await app.createServer()
  await server.listen({ port, host: '127.0.0.1' })
  const sessions = sessionStore(db)

  const as = <T>(actor: Actor, work: (ctx: Ctx) => Promise<T>): Promise<T> =>
    db.transaction((tx) =>
      work({
        ...app.makeCtx(tx, 'test'),
        actor,
        locale: 'en',
        channel: actor.kind === 'officer' ? 'back-office' : 'portal',
      }),
    )

  return {
    database,
    app,
    server,
    sandbox,
    publicUrl,
    dataDir: folder,
    now: () => now,
    setTime(at) {
      now = at
    },
    advanceDays(days) {
      now = new Date(now.getTime() + days * dayMs)
    },
    async drain({ mayFail = false } = {}) {
      const failures: string[] = []
      const onFailure = (failure: { readonly kind: string; readonly error: unknown }) =>
        failures.push(
          `${failure.kind}: ${failure.error instanceof Error ? failure.error.stack : String(failure.error)}`,
        )
      await drainJobs({ db, handlers: app.jobs, makeCtx: app.makeCtx, onFailure })
      if (!mayFail && failures.length > 0) throw new Error(failures.join('\n'))
    },
    as,
    async openSession(realm, actor) {
      const { token, row } = await db.transaction((tx) => sessions.create(tx, realm, actor, now))
      return { realm, actor: actorIn(row), headers: headersOf(realm, token, row) }
    },
    async actorOf(login) {
      const account = await as({ kind: 'system', process: 'test' }, (ctx) => findAccountByLogin(ctx, login))
      const actor = account && actorOfAccount(account, account.assurance)
      if (!actor) throw new Error(`No account ${login}`)
      return actor
    },
    async stop() {
      await server.close()
      await sandbox.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

const actorIn = (row: SessionRow): Actor => ({ ...row.actor, sessionId: row.id }) as Actor

const headersOf = (realm: Realm, token: string, row: SessionRow) => ({
  cookie: `${realm === 'office' ? 'diwan_office' : 'diwan'}=${token}`,
  'x-csrf-token': row.csrf,
  accept: 'text/html',
})
