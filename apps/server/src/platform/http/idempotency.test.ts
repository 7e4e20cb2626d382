import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { testDatabase, testNow } from '@diwan/testkit'
import { drainJobs } from '../jobs.ts'
import { cleanUpJob, scheduleCleanUp } from './clean-up.job.ts'
import { createSite, createTables } from './testing/test-site.tsx'
import { tokensOf, Visitor } from './testing/visitor.ts'

const database = testDatabase()
let app: FastifyInstance
let twin: FastifyInstance

beforeAll(async () => {
  await createTables(database)
  app = await createSite({ db: database.db })
  twin = await createSite({ db: database.db })
})
afterAll(() => Promise.all([app.close(), twin.close()]))
beforeEach(() => database.owner.query('truncate test_site.entry, test_site.audit, platform.idempotency'))

const count = async () => (await database.db.query('select 1 from test_site.entry')).length
const send = (key: string, payload: object, headers: Record<string, string> = {}, at = app) =>
  at.inject({ method: 'POST', url: '/api/v1/entries', payload, headers: { 'idempotency-key': key, ...headers } })

describe('a form sent twice', () => {
  test('at the same moment happens once and is answered twice, by whichever process', async () => {
    const visitor = new Visitor(app)
    const form = { ...tokensOf(await visitor.get('/ar/form')), text: 'once' }
    const clicks = [app, twin, app, twin].map((at) => {
      const clicker = new Visitor(at)
      Object.assign(clicker.cookies, visitor.cookies)
      return clicker.post('/ar/form', form)
    })
    const replies = await Promise.all(clicks)
    expect(replies.map(({ statusCode, headers }) => `${statusCode} ${String(headers.location)}`)).toEqual(
      Array(4).fill('303 /ar/form?done=1'),
    )
    expect(await count()).toBe(1)
    expect(await database.db.query('select name from test_site.audit')).toEqual([{ name: 'entry.added' }])
  })

  test('with an answer changed in between is two requests', async () => {
    const visitor = new Visitor(app)
    const form = tokensOf(await visitor.get('/ar/form'))
    await visitor.post('/ar/form', { ...form, text: 'first' })
    await visitor.post('/ar/form', { ...form, text: 'second' })
    expect(await count()).toBe(2)
  })

  test('from two pages is two requests', async () => {
    const visitor = new Visitor(app)
    await visitor.fillIn('/ar/form', { text: 'same' })
    await visitor.fillIn('/ar/form', { text: 'same' })
    expect(await count()).toBe(2)
  })

  test('after a failure is carried out', async () => {
    const visitor = new Visitor(app)
    const form = { ...tokensOf(await visitor.get('/ar/form')), text: 'fails' }
    expect((await visitor.post('/ar/form', form)).statusCode).toBe(500)
    expect((await visitor.post('/ar/form', form)).statusCode).toBe(500)
    expect(await count()).toBe(0)
  })
})

describe('a call with an Idempotency-Key', () => {
  test('that is repeated gets the same reply and happens once', async () => {
    const first = await send('key-1', { text: 'a' })
    const second = await send('key-1', { text: 'a' }, {}, twin)
    expect(first.statusCode).toBe(201)
    expect([second.statusCode, second.body]).toEqual([201, first.body])
    expect(await count()).toBe(1)
  })

  test('happens once when repeated before it is answered', async () => {
    const replies = await Promise.all([app, twin, app, twin, app].map((at) => send('key-2', { text: 'a' }, {}, at)))
    expect(new Set(replies.map(({ body }) => body)).size).toBe(1)
    expect(await count()).toBe(1)
  })

  test('is refused when the key was used for another body', async () => {
    await send('key-3', { text: 'a' })
    const response = await send('key-3', { text: 'b' })
    expect(response.statusCode).toBe(409)
    expect(response.json()).toMatchObject({ code: 'platform.key_reused' })
    expect(await count()).toBe(1)
  })

  test('may be mended after a refusal, with the same key', async () => {
    expect((await send('key-4', { text: '' })).statusCode).toBe(422)
    expect((await send('key-4', { text: 'mended' })).statusCode).toBe(201)
  })

  test('never gets the reply of another person', async () => {
    const one = await send('key-5', { text: 'a' }, { authorization: 'Bearer token-of-person' })
    const other = await send('key-5', { text: 'a' }, { authorization: 'Bearer token-of-other-person' })
    expect(other.json()).not.toEqual(one.json())
    expect(await count()).toBe(2)
  })

  test('never gets the reply of another visitor', async () => {
    const from = (remoteAddress: string) =>
      app.inject({
        method: 'POST',
        url: '/api/v1/entries',
        payload: { text: 'a' },
        headers: { 'idempotency-key': '1' },
        remoteAddress,
      })
    const [one, other] = [await from('192.0.2.1'), await from('192.0.2.2')]
    expect(other.json()).not.toEqual(one.json())
    expect((await from('192.0.2.1')).json()).toEqual(one.json())
  })
})

describe('keys and counts', () => {
  const clean = (now: Date) =>
    drainJobs({
      db: database.db,
      handlers: [cleanUpJob],
      makeCtx: (tx, process) => ({
        tx,
        actor: { kind: 'system', process },
        now,
        locale: 'en',
        channel: 'system',
        correlationId: process,
      }),
      onFailure: ({ error }) => {
        throw error
      },
    })
  const after = (hours: number) => new Date(testNow.getTime() + hours * 3_600_000)

  test('are kept for seven days, then deleted by a job that asks for its next run', async () => {
    await send('key-6', { text: 'a' })
    await database.inCtx({}, (ctx) => Promise.all([scheduleCleanUp(ctx), scheduleCleanUp(ctx)]))
    expect(await clean(after(6 * 24))).toBe(1)
    expect(await database.db.query('select 1 from platform.idempotency')).toHaveLength(1)
    expect(await clean(after(7 * 24 + 1))).toBe(1)
    expect(await database.db.query('select 1 from platform.idempotency')).toEqual([])
    expect(await database.db.query('select kind from platform.job')).toEqual([{ kind: 'platform.clean-up' }])
  })
})
