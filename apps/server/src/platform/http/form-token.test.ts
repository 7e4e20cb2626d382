import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testDatabase, testNow } from '@diwan/testkit'
import { sessionLife } from './session.ts'
import { createSite, createTables } from './testing/test-site.tsx'
import { shownOn, tokensOf, Visitor } from './testing/visitor.ts'

const database = testDatabase()
let now = testNow
let app: FastifyInstance

beforeAll(async () => {
  await createTables(database)
  app = await createSite({ db: database.db, clock: () => now })
})
afterAll(() => app.close())

const endSessions = (): void => void (now = new Date(now.getTime() + (sessionLife.portal.idle + 1) * 1000))
const entries = () => database.db.query<{ text: string }>('select text from test_site.entry order by text')
const logIn = (visitor: Visitor) => visitor.fillIn('/ar/form', {}, '/ar/log-in')

describe('a form', () => {
  test('with the token of its session is accepted', async () => {
    const visitor = new Visitor(app)
    const response = await visitor.fillIn('/en/form', { text: 'accepted' })
    expect(response.statusCode).toBe(303)
    expect(response.headers.location).toBe('/en/form?done=1')
    expect(await entries()).toContainEqual({ text: 'accepted' })
  })

  test.each([
    ['with a wrong token', { _csrf: 'wrong' }],
    ['without a token', {}],
    ['with an empty token', { _csrf: '' }],
  ])('%s is refused and changes nothing', async (_how, tokens) => {
    const visitor = new Visitor(app)
    await visitor.get('/ar/form')
    const response = await visitor.post('/ar/form', { ...tokens, text: 'forged' })
    expect(response.statusCode).toBe(403)
    expect(response.body).toContain('platform.form_not_trusted')
    expect(await entries()).not.toContainEqual({ text: 'forged' })
  })

  test('with the token of another session is refused', async () => {
    const visitor = new Visitor(app)
    await visitor.get('/ar/form')
    const stolen = tokensOf(await new Visitor(app).get('/ar/form'))
    expect((await visitor.post('/ar/form', { ...stolen, text: 'forged' })).statusCode).toBe(403)
  })

  test('may carry its token in a header, as scripts of the page do', async () => {
    const visitor = new Visitor(app)
    const { _csrf = '' } = tokensOf(await visitor.get('/ar/form'))
    expect((await visitor.post('/ar/form', { text: 'by script' }, { 'x-csrf-token': _csrf })).statusCode).toBe(303)
  })

  test('on the API needs a token only where a session cookie could be misused', async () => {
    const payload = { text: 'through the API' }
    expect((await app.inject({ method: 'POST', url: '/api/v1/entries', payload })).statusCode).toBe(201)
    const visitor = new Visitor(app)
    const { _csrf = '' } = tokensOf(await visitor.get('/ar/form'))
    const { cookies } = visitor
    expect((await app.inject({ method: 'POST', url: '/api/v1/entries', payload, cookies })).statusCode).toBe(403)
    const headers = { 'x-csrf-token': _csrf }
    expect((await app.inject({ method: 'POST', url: '/api/v1/entries', payload, cookies, headers })).statusCode).toBe(
      201,
    )
  })

  test('of a machine is not asked for a token, and its bytes are kept as they came', async () => {
    const payload = '{ "a":1,\n"b": "ب" }'
    const response = await app.inject({
      method: 'POST',
      url: '/callbacks/test',
      payload,
      headers: { 'content-type': 'application/json' },
    })
    expect(response.json()).toEqual({ raw: payload })
  })
})

describe('a form whose session ended while it was filled in', () => {
  test('comes back after log-in with everything typed, and is carried out only when sent again', async () => {
    const visitor = new Visitor(app)
    await logIn(visitor)
    const form = tokensOf(await visitor.get('/ar/inside'))
    endSessions()
    const sent = await visitor.post('/ar/inside', { ...form, text: 'ما كتبته' }, { 'sec-fetch-site': 'same-origin' })
    expect(sent.headers.location).toBe('/ar/inside')
    expect((await visitor.get('/ar/inside')).headers.location).toContain('/ar/sign-in')
    expect(await entries()).not.toContainEqual({ text: 'ما كتبته' })
    await logIn(visitor)
    const again = await visitor.get('/ar/inside')
    expect(shownOn(again).stash).toEqual({ text: 'ما كتبته' })
    await visitor.post('/ar/inside', { ...tokensOf(again), text: 'ما كتبته' })
    expect(await entries()).toContainEqual({ text: 'ما كتبته' })
  })

  test('gives its answers to its own page only', async () => {
    const visitor = new Visitor(app)
    const form = tokensOf(await visitor.get('/ar/form'))
    endSessions()
    await visitor.post('/ar/form', { ...form, text: 'for this page' })
    expect(shownOn(await visitor.get('/ar/form')).stash).toEqual({ text: 'for this page' })
    await logIn(visitor)
    expect(shownOn(await visitor.get('/ar/inside')).stash).toBeNull()
  })

  test('is kept as well when only the log-in ended', async () => {
    const visitor = new Visitor(app)
    const form = tokensOf(await visitor.get('/ar/form'))
    const response = await visitor.post('/ar/inside', { ...form, text: 'typed before log-in' })
    expect(response.headers.location).toBe('/ar/inside')
    await logIn(visitor)
    expect(shownOn(await visitor.get('/ar/inside')).stash).toEqual({ text: 'typed before log-in' })
  })

  test('is refused where the route does not keep answers', async () => {
    const visitor = new Visitor(app)
    const form = tokensOf(await visitor.get('/ar/form'))
    endSessions()
    expect((await visitor.post('/ar/quick', form)).statusCode).toBe(403)
  })

  test.each([
    ['says that it comes from another site', { 'sec-fetch-site': 'cross-site' }],
    ['says that it comes from a sister site', { 'sec-fetch-site': 'same-site' }],
    ['has a foreign origin', { origin: 'https://evil.example' }],
    ['hides its origin', { origin: 'null' }],
  ])('is refused when it %s, and the session of the reader stays', async (_how, headers) => {
    const response = await new Visitor(app).post('/ar/inside', { _csrf: 'anything', text: 'planted' }, headers)
    expect(response.statusCode).toBe(403)
    expect(response.headers['set-cookie']).toBeUndefined()
  })

  test('is refused when it never was a form of ours', async () => {
    const response = await new Visitor(app).post('/ar/inside', { text: 'planted' })
    expect(response.statusCode).toBe(403)
  })

  test('is not kept when it is too large, but the person is led back', async () => {
    const visitor = new Visitor(app)
    const form = tokensOf(await visitor.get('/ar/form'))
    endSessions()
    const response = await visitor.post('/ar/form', { ...form, text: 'x'.repeat(70_000) })
    expect(response.statusCode).toBe(303)
    expect(shownOn(await visitor.get('/ar/form')).stash).toBeNull()
  })
})
