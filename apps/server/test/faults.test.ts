/** What must survive: a database that goes away, processes that are killed, several of each on one database. */
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { testDatabase, until } from '@diwan/testkit'
import { cuttableLine } from '../src/platform/http/testing/cuttable-line.ts'
import { freePort } from '../src/platform/free-port.ts'
import { runPlatform, type RunningPlatform } from './run-platform.ts'
import { patienceMs, runProcess, type ProcessOptions, type ServerProcess } from './run-process.ts'

const database = testDatabase()
let platform: RunningPlatform
const running: ServerProcess[] = []
const untilTrue = (isSo: () => Promise<boolean>) => until(isSo, patienceMs)

beforeAll(async () => {
  platform = await runPlatform(database)
})
afterEach(async () => {
  await Promise.all(running.splice(0).map((started) => started.kill()))
})
afterAll(() => platform.stop())

async function start(role: ProcessOptions['role'], databaseUrl = database.url): Promise<ServerProcess> {
  const { dataDir, sandbox } = platform
  const started = await runProcess({ role, port: await freePort(), databaseUrl, dataDir, sandbox })
  running.push(started)
  return started
}

/** Applies for customs dues in one call; the reference that was acknowledged. */
async function apply({ url }: ServerProcess, serial: number): Promise<string> {
  const end = String(serial).padStart(4, '0')
  const reply = await fetch(`${url}/api/v1/applications`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      serviceId: 'customs.pay-fees',
      declared: true,
      answers: {
        declaration_no: `DEMO-2020-${end}`,
        importer_id: `99991${end}`,
        full_name: 'Sara',
        mobile: '+97336000001',
        email: `faults-${end}@example.com`,
      },
    }),
  })
  expect(reply.status).toBe(201)
  return ((await reply.json()) as { reference: string }).reference
}

const statusOf = async (reference: string) =>
  (
    await database.db.query<{ status: string }>('select status from applications.application where reference = $1', [
      reference,
    ])
  )[0]?.status

const jobsLeft = async () =>
  (await database.db.query('select 1 from platform.job where due_at <= now() and attempts = 0')).length

const mailsTo = async (email: string): Promise<number> => {
  const reply = await fetch(`${platform.sandbox.url}/mailbox/api/messages?to=${email}`)
  return ((await reply.json()) as { messages: unknown[] }).messages.length
}

describe('a web process', () => {
  test('killed after it acknowledged an application has not lost it', async () => {
    const web = await start('web')
    const reference = await apply(web, 21)
    await web.kill()
    expect(await statusOf(reference)).toBeDefined()
  }, 180_000)

  test('shows 503 in both languages while the database is away, and works again when it is back', async () => {
    const { hostname, port } = new URL(database.url)
    const line = await cuttableLine({ host: hostname, port: Number(port) })
    const through = new URL(database.url)
    through.hostname = '127.0.0.1'
    through.port = String(line.port)
    const web = await start('web', through.href)
    const before = await apply(web, 22)
    await line.cut()
    for (const [locale, word] of [['ar', 'lang="ar"'], ['en', 'lang="en"']] as const) {
      const reply = await fetch(`${web.url}/${locale}/verify/GC00-0000-0000-0`)
      expect(reply.status).toBe(503)
      expect(await reply.text()).toContain(word)
    }
    await wait(10_000)
    await line.mend()
    await untilTrue(async () => (await fetch(`${web.url}/readyz`)).ok)
    const after = await apply(web, 23)
    expect([await statusOf(before), await statusOf(after)]).not.toContain(undefined)
    await web.kill()
    await line.close()
  }, 180_000)
})

describe('workers', () => {
  test('several of them beside several web processes do every job once', async () => {
    const [one, other] = await Promise.all([start('web'), start('web')])
    await Promise.all([start('worker'), start('worker'), start('worker')])
    const serials = [31, 32, 33, 34, 35, 36]
    const references = await Promise.all(serials.map((serial, index) => apply(index % 2 ? one : other, serial)))
    await untilTrue(async () => (await jobsLeft()) === 0)
    for (const [index, reference] of references.entries()) {
      await untilTrue(async () => (await statusOf(reference)) === 'awaiting-payment')
      const email = `faults-${String(serials[index]).padStart(4, '0')}@example.com`
      const [sent] = await database.db.query<{ subjects: number }>(
        `select count(*)::int as subjects from payments.request r
         join applications.application a on a.id::text = r.subject_id where a.reference = $1`,
        [reference],
      )
      expect(sent?.subjects).toBe(1)
      await untilTrue(async () => (await mailsTo(email)) > 0)
    }
  }, 180_000)

  test('one that is killed in the middle of a job leaves it to another, whole', async () => {
    platform.sandbox.control.setMode('mailbox', 'slow', 4_000)
    const web = await start('web')
    const worker = await start('worker')
    const reference = await apply(web, 41)
    await wait(3_000)
    await worker.kill()
    platform.sandbox.control.setMode('mailbox', 'ok')
    await start('worker')
    await untilTrue(async () => (await jobsLeft()) === 0 && (await statusOf(reference)) === 'awaiting-payment')
    const evidence = await database.db.query<{ deliveries: number }>(
      `select count(*)::int as deliveries from notices.delivery d join notices.notice n on n.id = d.notice_id
       join applications.application a on a.id::text = n.subject_id
       where a.reference = $1 and n.template = 'application.received' and d.outcome = 'accepted'`,
      [reference],
    )
    expect(evidence[0]?.deliveries).toBe(1)
  }, 180_000)
})
