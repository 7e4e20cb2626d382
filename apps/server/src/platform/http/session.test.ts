import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testDatabase, testNow } from '@diwan/testkit'
import { deleteEndedSessions, hashToken, sessionLife } from './session.ts'
import { createSite, createTables, person } from './testing/test-site.tsx'
import { shownOn, tokensOf, Visitor } from './testing/visitor.ts'

const database = testDatabase()
let now = testNow
let app: FastifyInstance

beforeAll(async () => {
  await createTables(database)
  app = await createSite({ db: database.db, clock: () => now, publicUrl: 'https://diwan.example.org' })
})
afterAll(() => app.close())

const later = (seconds: number): void => void (now = new Date(now.getTime() + seconds * 1000))
const logIn = async (visitor: Visitor) => visitor.fillIn('/ar/form', {}, '/ar/log-in')

describe('a session', () => {
  test('is not begun by a page without a form', async () => {
    const response = await new Visitor(app).get('/ar/shared')
    expect(response.headers['set-cookie']).toBeUndefined()
  })

  test('is begun by a page with a form, in a cookie that scripts and other sites cannot use', async () => {
    const response = await new Visitor(app).get('/ar/form')
    expect(response.cookies).toMatchObject([
      { name: 'diwan', httpOnly: true, secure: true, sameSite: 'Lax', path: '/' },
    ])
  })

  test('keeps only a hash of its token', async () => {
    const visitor = new Visitor(app)
    await visitor.get('/ar/form')
    const token = visitor.cookies['diwan'] ?? ''
    const rows = await database.db.query<{ row: string }>(
      'select to_jsonb(s)::text as row from platform.session s where token_hash = $1',
      [hashToken(token)],
    )
    expect(rows).toHaveLength(1)
    expect(rows[0]?.row).not.toContain(token)
  })

  test('changes its token and its form token at log-in, keeps its name and what was begun in it', async () => {
    const visitor = new Visitor(app)
    await visitor.fillIn('/ar/form', { name: 'basket', value: 'two things' }, '/ar/keep')
    const before = { ...visitor.cookies }
    const [old] = await database.db.query<{ id: string; csrf: string }>(
      'select id, csrf from platform.session where token_hash = $1',
      [hashToken(before['diwan'] ?? '')],
    )
    await logIn(visitor)
    expect(visitor.cookies['diwan']).not.toBe(before['diwan'])
    const page = await visitor.get('/ar/inside')
    expect(page.statusCode).toBe(200)
    expect(shownOn(page)).toMatchObject({ actor: 'person', data: { basket: 'two things' } })
    expect(tokensOf(page)['_csrf']).not.toBe(old?.csrf)
    const [current] = await database.db.query<{ id: string }>('select id from platform.session where token_hash = $1', [
      hashToken(visitor.cookies['diwan'] ?? ''),
    ])
    expect(current?.id).toBe(old?.id)
  })

  test('of before log-in opens nothing afterwards', async () => {
    const visitor = new Visitor(app)
    await visitor.get('/ar/form')
    const thief = new Visitor(app)
    Object.assign(thief.cookies, visitor.cookies)
    await logIn(visitor)
    later(2)
    expect((await thief.get('/ar/inside')).statusCode).toBe(303)
  })

  test('of the portal never opens the back office, and the other way round', async () => {
    const visitor = new Visitor(app)
    await logIn(visitor)
    visitor.cookies['diwan_office'] = visitor.cookies['diwan'] ?? ''
    const refused = await visitor.get('/ar/office/inside')
    expect(refused.headers.location).toBe('/ar/sign-in?realm=office&to=%2Foffice%2Finside')
    await visitor.fillIn('/ar/office/form', {}, '/ar/office/log-in')
    expect((await visitor.get('/ar/office/inside')).statusCode).toBe(200)
    expect((await visitor.get('/ar/inside')).statusCode).toBe(200)
  })

  test('ends at log-out, and its cookie is taken away', async () => {
    const visitor = new Visitor(app)
    await logIn(visitor)
    const kept = { ...visitor.cookies }
    await visitor.fillIn('/ar/inside', {}, '/ar/log-out')
    expect(visitor.cookies['diwan']).toBeUndefined()
    Object.assign(visitor.cookies, kept)
    expect((await visitor.get('/ar/inside')).statusCode).toBe(303)
  })

  test('ends when it is not used for half an hour, and lives on while it is', async () => {
    const visitor = new Visitor(app)
    await logIn(visitor)
    for (let visits = 0; visits < 4; visits++) {
      later(sessionLife.portal.idle - 60)
      expect((await visitor.get('/ar/inside')).statusCode).toBe(200)
    }
    later(sessionLife.portal.idle + 1)
    expect((await visitor.get('/ar/inside')).statusCode).toBe(303)
  })

  test('ends after its whole life however much it is used', async () => {
    const visitor = new Visitor(app)
    await logIn(visitor)
    const end = now.getTime() + sessionLife.portal.whole * 1000
    let visits = 0
    while (now.getTime() + 1_200_000 < end) {
      later(1_200)
      expect((await visitor.get('/ar/inside')).statusCode).toBe(200)
      visits++
    }
    expect(visits).toBeGreaterThan(30)
    later(1_300)
    expect((await visitor.get('/ar/inside')).statusCode).toBe(303)
  })

  test('remembers small things until they are taken out', async () => {
    const visitor = new Visitor(app)
    await visitor.fillIn('/ar/form', { name: 'greeting', value: 'مرحباً' }, '/ar/keep')
    expect(shownOn(await visitor.get('/ar/form')).data).toEqual({ greeting: 'مرحباً' })
    await visitor.fillIn('/ar/form', { name: 'greeting', value: '' }, '/ar/keep')
    expect(shownOn(await visitor.get('/ar/form')).data).toEqual({})
  })

  test('with a made-up token is none', async () => {
    const visitor = new Visitor(app)
    visitor.cookies['diwan'] = 'made-up'
    expect((await visitor.get('/ar/inside')).statusCode).toBe(303)
  })

  test('shows the name of who is signed in, escaped, also on a page that all share', async () => {
    const visitor = new Visitor(app)
    await logIn(visitor)
    const ar = await visitor.get('/ar/shared')
    const en = await visitor.get('/en/shared')
    expect(ar.body).toContain('data-name="مريم"')
    expect(en.body).toContain('data-name="Maryam &lt;b&gt;"')
    expect(ar.body).toContain(`data-csrf="${tokensOf(await visitor.get('/ar/form'))['_csrf']}"`)
    expect((await new Visitor(app).get('/ar/shared')).body).toContain(
      'data-csrf="" data-path="/shared" data-in="false"',
    )
  })

  test('that has ended is deleted, one that lives is not', async () => {
    const visitor = new Visitor(app)
    await logIn(visitor)
    await database.inCtx({ now }, (ctx) => deleteEndedSessions(ctx.tx, ctx.now))
    expect((await visitor.get('/ar/inside')).statusCode).toBe(200)
    later(sessionLife.portal.idle + 1)
    await database.inCtx({ now }, (ctx) => deleteEndedSessions(ctx.tx, ctx.now))
    expect(await database.db.query('select 1 from platform.session')).toEqual([])
  })
})

describe('who acts', () => {
  test('is the person of the session, with its id', async () => {
    const visitor = new Visitor(app)
    await logIn(visitor)
    const me = (await visitor.get('/api/v1/me')).json<Record<string, unknown>>()
    expect(me).toMatchObject({ kind: 'person', personId: person.personId, channel: 'api' })
    expect(me['sessionId']).not.toBe(person.sessionId)
  })

  test('is whom a bearer token names, on the API only', async () => {
    const headers = { authorization: 'Bearer token-of-person' }
    expect((await new Visitor(app).get('/api/v1/me', headers)).json()).toMatchObject({ kind: 'person' })
    expect((await new Visitor(app).get('/ar/inside', headers)).statusCode).toBe(303)
  })

  test('is nobody with a wrong bearer token, and a session does not make up for it', async () => {
    const visitor = new Visitor(app)
    await logIn(visitor)
    const response = await visitor.get('/api/v1/me', { authorization: 'Bearer wrong' })
    expect(response.statusCode).toBe(401)
    expect(response.headers['www-authenticate']).toBe('Bearer')
    expect(response.json()).toMatchObject({ code: 'platform.sign_in_needed', status: 401 })
  })
})

describe('a page one may not see', () => {
  test('asks a visitor to sign in, and knows the way back with its query', async () => {
    const response = await new Visitor(app).get('/en/inside?step=2')
    expect(response.statusCode).toBe(303)
    expect(response.headers.location).toBe('/en/sign-in?realm=portal&to=%2Finside%3Fstep%3D2')
  })

  test('is refused to somebody who is signed in without the right', async () => {
    const visitor = new Visitor(app)
    await visitor.fillIn('/ar/office/form', {}, '/ar/office/log-in')
    const response = await visitor.get('/ar/office/supervise')
    expect(response.statusCode).toBe(403)
    expect(response.body).toContain('platform.not_permitted')
    expect(response.body).toContain('data-in="true"')
  })

  test('of the API is refused with a problem, not with a log-in page', async () => {
    const response = await new Visitor(app).get('/api/v1/private')
    expect(response.statusCode).toBe(401)
    expect(response.headers['content-type']).toContain('application/problem+json')
  })
})
