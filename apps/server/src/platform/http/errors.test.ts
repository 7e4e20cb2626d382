import { Writable } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { testDatabase } from '@diwan/testkit'
import { openDb, type Db } from '../db.ts'
import { createSite, createTables, secretDetail } from './testing/test-site.tsx'
import { cuttableLine, type CuttableLine } from './testing/cuttable-line.ts'
import { toProblem } from './to-problem.ts'
import { Visitor } from './testing/visitor.ts'

const database = testDatabase()
const lines: string[] = []
const log = pino(
  { level: 'info' },
  new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(chunk.toString('utf8'))
      done()
    },
  }),
)
let app: FastifyInstance
let line: CuttableLine
let cutDb: Db
let cutApp: FastifyInstance

beforeAll(async () => {
  await createTables(database)
  app = await createSite({ db: database.db, log })
  const { hostname, port } = new URL(database.url)
  line = await cuttableLine({ host: hostname, port: Number(port) })
  const url = new URL(database.url)
  url.host = `127.0.0.1:${line.port}`
  cutDb = openDb({ url: url.href, max: 3 })
  cutApp = await createSite({ db: cutDb, log })
})
afterAll(async () => {
  await Promise.all([app.close(), cutApp.close()])
  await line.mend().catch(() => {})
  await cutDb.close()
  await line.close()
})

const count = async (text: string) =>
  (await database.db.query('select 1 from test_site.entry where text = $1', [text])).length

describe('a bug', () => {
  test.each([
    ['ar', 'حدث خطأ من جانبنا'],
    ['en', 'Something went wrong on our side'],
  ])('shows a page in the language of the reader (%s), a reference, and nothing of its cause', async (locale, text) => {
    lines.length = 0
    const response = await new Visitor(app).get(`/${locale}/broken`)
    expect(response.statusCode).toBe(500)
    expect(response.body).toContain(text)
    expect(response.body).not.toContain(secretDetail)
    const reference = /\[([0-9a-f-]{36})\]/.exec(response.body)?.[1] ?? 'none'
    expect(lines.find((logged) => logged.includes(reference) && logged.includes('request failed'))).toContain(
      secretDetail,
    )
  })

  test('is told to programs as a problem with a reference', async () => {
    const response = await new Visitor(app).get('/api/v1/broken')
    expect(response.statusCode).toBe(500)
    expect(response.headers['content-type']).toContain('application/problem+json')
    expect(response.json()).toMatchObject({
      status: 500,
      code: 'platform.unexpected',
      correlation_id: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
    })
    expect(response.body).not.toContain(secretDetail)
  })

  test('in a statement does not carry its values into the log', async () => {
    lines.length = 0
    expect((await new Visitor(app).get('/ar/broken-statement')).statusCode).toBe(500)
    const logged = lines.join('')
    expect(logged).toContain('22P02')
    expect(logged).not.toContain(secretDetail)
  })

  test('rolls back what was done before it, and its audit event', async () => {
    expect((await new Visitor(app).fillIn('/ar/form', { text: 'fails' })).statusCode).toBe(500)
    expect(await count('fails')).toBe(0)
    expect(await database.db.query('select 1 from test_site.audit')).toEqual([])
  })

  test('that hides a failed statement is not answered with success', async () => {
    expect((await new Visitor(app).get('/ar/swallowed')).statusCode).toBe(500)
    expect(await count('swallowed')).toBe(0)
  })
})

describe('an audit event', () => {
  test('is not written for a form that comes back with its mistakes', async () => {
    expect((await new Visitor(app).fillIn('/ar/form', { text: 'mistaken' }, '/ar/refused')).statusCode).toBe(422)
    expect(await database.db.query('select name from test_site.audit')).toEqual([])
  })

  test('is written with its effect: the pattern of the route, no values of the form', async () => {
    await new Visitor(app).fillIn('/ar/form', { text: 'audited' })
    const rows = await database.db.query('select name, actor, route, params from test_site.audit')
    expect(rows).toEqual([{ name: 'entry.added', actor: 'anonymous', route: '/form', params: {} }])
  })

  test('that cannot be written takes its effect back', async () => {
    await database.owner.query('alter table test_site.audit add constraint audit_closed check (false) not valid')
    expect((await new Visitor(app).fillIn('/ar/form', { text: 'unaudited' })).statusCode).toBe(500)
    await database.owner.query('alter table test_site.audit drop constraint audit_closed')
    expect(await count('unaudited')).toBe(0)
  })

  test('of a log-in names who logged in', async () => {
    await new Visitor(app).fillIn('/ar/form', {}, '/ar/log-in')
    expect(await database.db.query(`select actor from test_site.audit where name = 'session.logged-in'`)).toEqual([
      { actor: 'person' },
    ])
  })
})

describe('a database that is away', () => {
  test('is said to be away, in both languages, and everything works again when it is back', async () => {
    const visitor = new Visitor(cutApp)
    expect((await visitor.fillIn('/ar/form', { text: 'before' })).statusCode).toBe(303)
    await line.cut()
    const page = await visitor.get('/ar/entries')
    expect([page.statusCode, page.headers['retry-after']]).toEqual([503, '30'])
    expect(page.body).toContain('الخدمة متوقفة مؤقتاً')
    expect((await visitor.get('/en/entries')).body).toContain('temporarily unavailable')
    const api = await cutApp.inject({ method: 'POST', url: '/api/v1/entries', payload: { text: 'meanwhile' } })
    expect([api.statusCode, api.json<{ code: string }>().code]).toEqual([503, 'platform.unavailable'])
    expect((await visitor.get('/readyz')).statusCode).toBe(503)
    expect((await visitor.get('/healthz')).statusCode).toBe(200)
    await line.mend()
    expect((await visitor.get('/ar/entries')).statusCode).toBe(200)
    expect((await visitor.get('/readyz')).statusCode).toBe(200)
    expect((await visitor.fillIn('/ar/form', { text: 'afterwards' })).statusCode).toBe(303)
    expect([await count('before'), await count('meanwhile'), await count('afterwards')]).toEqual([1, 0, 1])
  })

  test('still lets pages be read that need none', async () => {
    await line.cut()
    expect((await new Visitor(cutApp).get('/ar/shared')).statusCode).toBe(200)
    await line.mend()
  })

  test('in the middle of a transaction does not end the process', async () => {
    await vi.waitFor(() => cutDb.query('select 1'))
    const waiting = cutDb.transaction(async (tx) => {
      await tx.query('select 1')
      await line.cut()
      await new Promise((resolve) => setTimeout(resolve, 50))
    })
    await expect(waiting).rejects.toThrow(/connection/i)
    await line.mend()
    expect(await cutDb.query('select 1 as one')).toEqual([{ one: 1 }])
  })
})

describe('an error', () => {
  test.each(['57P01', '57P03', '53300', '40P01', 'ECONNREFUSED', 'ECONNRESET'])(
    'with the code %s is an outage',
    (code) => {
      expect(toProblem(Object.assign(new Error('x'), { code }))?.status).toBe(503)
    },
  )

  test.each(['23505', '42P01', 'ERR_INVALID_ARG_TYPE'])('with the code %s is a bug', (code) => {
    expect(toProblem(Object.assign(new Error('x'), { code }))).toBeNull()
  })
})

describe('an address that does not exist', () => {
  test('is said so in the language of the address', async () => {
    const response = await new Visitor(app).get('/en/nowhere')
    expect(response.statusCode).toBe(404)
    expect(response.body).toContain('This page does not exist')
    expect(response.body).toContain('lang="en"')
  })

  test('of the API is a problem', async () => {
    expect((await new Visitor(app).get('/api/v1/nowhere?lang=en')).json()).toMatchObject({
      status: 404,
      title: expect.stringContaining('does not exist') as string,
    })
  })

  test('with parameters of the wrong form does not exist either', async () => {
    expect((await new Visitor(app).get('/ar/records/12')).statusCode).toBe(200)
    expect((await new Visitor(app).get('/ar/records/12a')).statusCode).toBe(404)
  })

  test('that cannot be decoded gets our page, not an empty one', async () => {
    const response = await new Visitor(app).get('/ar/records/%E0%A4%A')
    expect(response.statusCode).toBe(422)
    expect(response.body).toContain('platform.malformed_request')
  })
})
