/**
 * `npm run drill:crash -- --seconds 60`: web processes and workers are killed with SIGKILL all the time under load, one
 * job in ten fails, the database server is killed once. Then everything is counted: whatever was acknowledged is there,
 * no effect is missing or doubled, no history has a gap, every case has come to its end. Ends with one line of JSON.
 */
import { randomUUID } from 'node:crypto'
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { startSandbox } from '../apps/sandbox/src/index.ts'
import { composeApp } from '../apps/server/src/app.ts'
import { personas } from '../apps/server/src/demo/personas.ts'
import { seedNation } from '../apps/server/src/demo/seed-nation.ts'
import { publishAll } from '../apps/server/src/publish.ts'
import { readConfig } from '../apps/server/src/platform/config.ts'
import type { Actor } from '../apps/server/src/platform/context.ts'
import { openDb, type Db } from '../apps/server/src/platform/db.ts'
import { startEmbeddedPostgres } from '../apps/server/src/platform/embedded-postgres.ts'
import { freePort } from '../apps/server/src/platform/free-port.ts'
import { sessionStore } from '../apps/server/src/platform/http/session.ts'
import { createLogger } from '../apps/server/src/platform/log.ts'
import { migrate } from '../apps/server/src/platform/migrate.ts'
import { personaActor } from '../bench/persona-actor.ts'
import { prepareDrafts } from '../bench/prepared-drafts.ts'
import { progress } from '../bench/progress.ts'
import { findLosses } from './find-losses.ts'
import { apply, decide, isQuiet, type Acknowledged, type Session } from './people.ts'
import { startVictims } from './victims.ts'

const { values } = parseArgs({
  options: { seconds: { type: 'string', default: '60' }, every: { type: 'string', default: '2000' } },
})
const loadMs = Number(values.seconds) * 1_000
const killEveryMs = Number(values.every)
const applicants = 6
const patienceMs = 300_000

const folder = await mkdtemp(path.join(os.tmpdir(), 'diwan-drill-'))
await chmod(folder, 0o711)
progress('starting database and sandbox, seeding')
const postgres = await startEmbeddedPostgres({ dataDir: path.join(folder, 'postgres'), port: await freePort() })
await migrate(postgres.url)
const environment = {
  DATA_DIR: folder,
  DATABASE_URL: postgres.url,
  PUBLIC_URL: 'http://localhost:3000',
  LOG_LEVEL: 'error',
  PORT: '0',
}
const config = readConfig(environment)
const secrets = { gatewayKey: config.gatewayKey, webhookSecret: config.gatewayWebhookSecret }
const sandbox = await startSandbox({ port: 0, smtpPort: 0, secrets })
const outside = {
  gatewayUrl: sandbox.url,
  customsUrl: sandbox.url,
  trafficUrl: sandbox.url,
  smtpUrl: `smtp://127.0.0.1:${sandbox.smtpPort}`,
}
const [db, owner] = [openDb({ url: postgres.url }), openDb({ url: postgres.url, role: 'none', max: 8 })]
const app = await composeApp({ config, db, log: createLogger('silent'), outside })
await db.transaction((tx) => publishAll(app.makeCtx(tx, 'drill'), { fixtures: true }))
await seedNation({ db, now: new Date(), count: 20, password: randomUUID() })
const actor = await personaActor(owner, personas.main.personalNumber)
const copies = await prepareDrafts({ db, app }, owner, actor, 'junior')
const drafts = (await copies.make(Math.ceil(loadMs / 1_000) * 60)).map(({ draftId }) => draftId)
const sessions = sessionStore(db)

async function signIn(as: Actor): Promise<Session> {
  const realm = as.kind === 'officer' ? 'office' : 'portal'
  const { token, row } = await db.transaction((tx) => sessions.create(tx, realm, as, new Date()))
  return { cookie: token, csrf: row.csrf }
}

const officerOf = (role: string): Actor =>
  ({ kind: 'officer', sessionId: null, accountId: randomUUID(), entityId: 'iga', roles: [role] }) as Actor

/** As if the machine's power failed for it alone; the platform's own watch starts it again. */
async function killDatabase(): Promise<void> {
  const pid = Number((await readFile(path.join(postgres.directory, 'postmaster.pid'), 'utf8')).split('\n', 1)[0])
  process.kill(pid, 'SIGKILL')
}

const victims = await startVictims(
  {
    ...environment,
    GATEWAY_URL: outside.gatewayUrl,
    CUSTOMS_URL: outside.customsUrl,
    TRAFFIC_URL: outside.trafficUrl,
    SMTP_URL: outside.smtpUrl,
  },
  killEveryMs,
)
const acknowledged: Acknowledged = { submissions: new Map(), decisions: new Map() }
const begun = Date.now()
let isOver = false
const world = { owner, webs: victims.webs, acknowledged, isOver: () => isOver }
const applicant = await signIn(actor)
const officers = await Promise.all(
  ['reviewer', 'reviewer', 'supervisor'].map(async (role) => ({ role, session: await signIn(officerOf(role)) })),
)
const telling = setInterval(
  () =>
    progress(
      `${Math.round((Date.now() - begun) / 1000)} s: ${acknowledged.submissions.size} submissions, ` +
        `${acknowledged.decisions.size} decisions acknowledged, ${victims.kills()} processes killed`,
    ),
  5_000,
)
const working = [
  ...Array.from({ length: applicants }, () => apply(world, applicant, () => drafts.pop())),
  ...officers.map(({ session, role }) => decide(world, session, role)),
]
const failed = Promise.all(working)
await Promise.race([wait(loadMs / 2), failed])
progress('killing the database server')
await killDatabase()
await Promise.race([wait(loadMs / 2), failed])
isOver = true
progress('no more kills; waiting until every case has ended')
await victims.spare()
const deadline = Date.now() + patienceMs
while (Date.now() < deadline && !(await isQuiet(owner))) await wait(500)
await Promise.race([failed, wait(30_000)])
clearInterval(telling)

const losses = await findLosses(owner, acknowledged)
const isWhole = Object.values(losses).every((count) => count === 0)
const result = {
  drill: 'crash',
  seconds: Math.round((Date.now() - begun) / 1000),
  processesKilled: victims.kills(),
  databaseKilled: 1,
  submissionsAcknowledged: acknowledged.submissions.size,
  decisionsAcknowledged: acknowledged.decisions.size,
  transitions: await historyRows(owner),
  ...losses,
  isWhole,
}
await victims.stop()
await Promise.all([db.close(), owner.close()])
await sandbox.stop()
await postgres.stop()
await rm(folder, { recursive: true, force: true })
process.stdout.write(`${JSON.stringify(result)}\n`)
process.exit(isWhole ? 0 : 1)

async function historyRows(from: Db): Promise<number> {
  const [row] = await from.query<{ count: string }>('select count(*) as count from workflow.process_history')
  return Number(row?.count ?? 0)
}
