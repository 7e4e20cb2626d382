/**
 * Role → start. `all` is the whole platform in one process, with a built-in database and, in a demonstration, its
 * sandbox.
 */
import path from 'node:path'
import type { App } from './app.ts'
import { readConfig, type Config } from './platform/config.ts'
import { openDb, type Db } from './platform/db.ts'
import { startEmbeddedPostgres } from './platform/embedded-postgres.ts'
import { runWorker } from './platform/jobs.ts'
import { describeError } from './platform/describe-error.ts'
import { createLogger, endOnCrash, type Logger } from './platform/log.ts'
import { migrate } from './platform/migrate.ts'
import { configuredOutside, startSandbox, type RunningSandbox } from './start-sandbox.ts'

const say = (line: string): void => void process.stdout.write(`${line}\n`)

/** What was started, to be ended in the reverse order. */
const ends: (() => Promise<unknown>)[] = []

async function stopAll(): Promise<void> {
  for (const end of ends.splice(0).toReversed()) await end()
}

async function openDatabase(config: Config): Promise<Db> {
  let url = config.databaseUrl
  if (!url) {
    const embedded = await startEmbeddedPostgres({
      dataDir: path.join(config.dataDir, 'postgres'),
      port: 0,
      onProgress: say,
    })
    ends.push(() => embedded.stop())
    url = embedded.url
  }
  if (config.role === 'all' || config.role === 'migrate') {
    const { applied } = await migrate(url)
    if (applied.length > 0) say(`database: ${applied.length} migrations applied`)
  }
  const db = openDb({ url, max: config.databasePool, prepare: config.prepareStatements })
  ends.push(() => db.close())
  return db
}

async function openSandbox(config: Config): Promise<RunningSandbox> {
  const sandbox = await startSandbox(config)
  ends.push(() => sandbox.stop())
  return sandbox
}

/** All that the server is made of, which takes a second to read: what other processes need to start is asked first. */
async function loadModules() {
  const [app, publish, nation, applications, welcome] = await Promise.all([
    import('./app.ts'),
    import('./publish.ts'),
    import('./demo/seed-nation.ts'),
    import('./demo/seed-applications.ts'),
    import('./demo/welcome.ts'),
  ])
  return { ...app, ...publish, ...nation, ...applications, ...welcome }
}

type Modules = Awaited<ReturnType<typeof loadModules>>

async function prepareData(
  { publishAll, isSeeded, seedNation, seedApplications }: Modules,
  config: Config,
  app: App,
  db: Db,
  sandboxUrl: string | null,
): Promise<void> {
  await db.transaction((tx) => publishAll(app.makeCtx(tx, 'publish')))
  if (!config.demo || config.role !== 'all' || (await isSeeded(db, app.makeCtx))) return
  say(`demo nation: ${config.demoPeople.toLocaleString('en')} people`)
  await seedNation({ db, now: new Date(), count: config.demoPeople, password: config.demoPassword })
  const { makeCtx, jobs } = app
  await seedApplications({ db, makeCtx, jobs, sandboxUrl: config.gatewayUrl ? null : sandboxUrl })
}

async function startWeb(config: Config, app: App): Promise<number> {
  const server = await app.createServer()
  await server.listen({ port: config.port, host: config.host })
  ends.push(() => server.close())
  const address = server.server.address()
  return typeof address === 'object' && address ? address.port : config.port
}

function startWorker(app: App, db: Db, log: Logger): void {
  const stopping = new AbortController()
  const running = runWorker(
    {
      db,
      handlers: app.jobs,
      makeCtx: app.makeCtx,
      onFailure: ({ id, kind, attempt, parked, error }) =>
        log[parked ? 'error' : 'warn']({ jobId: id, kind, attempt, parked, err: describeError(error) }, 'job failed'),
    },
    { signal: stopping.signal },
  )
  ends.push(async () => {
    stopping.abort()
    await running
  })
}

async function start(): Promise<void> {
  const config = readConfig()
  const log = createLogger(config.logLevel)
  endOnCrash(log)
  const hasSandbox = config.demo && config.role === 'all'
  const starting = [hasSandbox ? openSandbox(config) : null, openDatabase(config), loadModules()] as const
  // All of them, also when one fails: only what has started can be ended.
  await Promise.allSettled(starting)
  const [sandbox, db, modules] = await Promise.all(starting)
  const sandboxUrl = sandbox?.url ?? null
  const outside = sandbox?.outside ?? configuredOutside(config)
  let listening: number | null = null
  const app = await modules.composeApp({
    config,
    db,
    log,
    outside,
    insideUrl: () => (listening === null ? null : `http://127.0.0.1:${listening}`),
  })
  if (config.role === 'all' || config.role === 'migrate') await prepareData(modules, config, app, db, sandboxUrl)
  if (config.role === 'migrate') return stopAll()
  if (config.role !== 'web') {
    await db.transaction((tx) => app.schedule(app.makeCtx(tx, 'schedule')))
    startWorker(app, db, log)
  }
  if (config.role !== 'worker') {
    listening = await startWeb(config, app)
    if (hasSandbox)
      await modules.printWelcome({ config, db, makeCtx: app.makeCtx, sandboxUrl, demoIntegrator: app.demoIntegrator })
    else say(`listening on ${config.host}:${listening}`)
  }
}

let isStopping = false
function stop(): void {
  if (isStopping) return
  isStopping = true
  void stopAll().then(() => process.exit(0))
}
process.on('SIGINT', stop)
process.on('SIGTERM', stop)

try {
  await start()
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  if (process.env['LOG_LEVEL'] === 'debug') process.stderr.write(`${String((error as Error).stack)}\n`)
  await stopAll()
  process.exit(1)
}
