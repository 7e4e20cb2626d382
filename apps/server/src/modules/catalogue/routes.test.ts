import { aPerson, testDatabase, testNow } from '@diwan/testkit'
import type { FastifyInstance } from 'fastify'
import { Parser } from 'n3'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { cookieName } from '../../platform/http/handle.ts'
import { sessionStore } from '../../platform/http/session.ts'
import { configureCatalogue, loadDefinitions } from './index.ts'
import { searchServices } from '../search/index.ts'
import { createTestServer, publishForTest } from './testing/test-catalogue.tsx'

describe('routes of the catalogue', () => {
  const database = testDatabase()
  let app: FastifyInstance
  const get = (url: string, cookies: Record<string, string> = {}) => app.inject({ url, cookies })
  const json = async (url: string) => (await get(url)).json()

  beforeAll(async () => {
    await publishForTest(database, await loadDefinitions({ fixtures: true }))
    app = await createTestServer(database)
  })
  afterAll(() => app.close())

  const paths = [
    '',
    '/services',
    '/sectors/interior',
    '/entities',
    '/entities/moi',
    '/life-events',
    '/life-events/driving',
  ]
  test.each(paths.flatMap((path) => [`/ar${path}`, `/en${path}`]))('%s is a page with one heading', async (url) => {
    const { statusCode, body } = await get(url)
    expect(statusCode).toBe(200)
    expect(body.match(/<h1[ >]/g)).toHaveLength(1)
    expect(body).not.toMatch(/undefined|NaN|\[object/)
  })

  test.each([
    '/en/services/nothing',
    '/en/sectors/nothing',
    '/en/entities/nothing',
    '/en/life-events/nothing',
    '/en/services/..%2f',
  ])('%s does not exist', async (url) => {
    expect((await get(url)).statusCode).toBe(404)
  })

  it('shows the card of every service in both languages', async () => {
    for (const { id, title } of await loadDefinitions()) {
      for (const locale of ['ar', 'en'] as const) {
        const { statusCode, body } = await get(`/${locale}/services/${id}`)
        expect(statusCode).toBe(200)
        expect(body).toContain(title[locale])
        expect(body).not.toMatch(/undefined|NaN|\[object/)
        expect(body).toContain(
          id === 'cid.good-conduct-verify' ? `href="/${locale}/verify"` : `href="/${locale}/services/${id}/apply"`,
        )
      }
    }
  })

  it('never shows a proposed fee or time as official', async () => {
    const { body } = await get('/en/services/cid.good-conduct')
    expect(body).toMatch(/Fee not yet published; demonstration value:[^]{0,60}BHD/)
    expect(body).toMatch(/Time not yet published; demonstration value:[^]{0,40}3 working days/)
    expect((await get('/ar/services/cid.good-conduct')).body).toContain('الرسم الرسمي غير منشور')
    expect((await get('/en/services/traffic.licence-replace')).body).not.toContain('demonstration value')
  })

  it('shows a tariff tier by tier', async () => {
    const { body } = await get('/en/services/traffic.licence-replace')
    for (const amount of ['20.000', '15.000', '10.000']) expect(body).toContain(amount)
  })

  it('shows the same card with the name of whoever is logged in', async () => {
    for (const name of ['First <b>Reader</b>', 'Second Reader']) {
      const store = sessionStore(database.db)
      const { token } = await store.create(database.db, 'portal', aPerson(), testNow)
      await store.set(database.db, token, 'name', { ar: name, en: name })
      const { body } = await get('/en/services/iga.address-update', { [cookieName.portal]: token })
      expect(body).toContain(name.replace(/[<>]/g, (character) => (character === '<' ? '&lt;' : '&gt;')))
    }
  })

  test.each(['رخصه', 'lisence'])('a search for %s leads to the licence', async (q) => {
    const { body } = await get(`/en/services?q=${encodeURIComponent(q)}`)
    expect(body.indexOf('/en/services/traffic.licence-replace')).toBeGreaterThan(0)
  })

  it('says what to do when nothing is found, and keeps what was typed', async () => {
    const { statusCode, body } = await get(`/en/services?q=${encodeURIComponent('<script>zzzqqq')}&sector=`)
    expect(statusCode).toBe(200)
    expect(body).toContain('No service matches')
    expect(body).toContain('&lt;script>zzzqqq')
    expect(body).not.toContain('<script>zzzqqq')
  })

  it('narrows by sector, channel, entity and audience', async () => {
    const { body } = await get('/en/services?sector=interior&channel=kiosk&entity=moi&audience=citizen&q=')
    expect(body).toContain('/en/services/traffic.licence-replace')
    expect(body).not.toContain('"/en/services/customs.pay-fees"')
  })

  it('does not list the fictional service unless it is told to', async () => {
    const listed = async () => (await json('/api/v1/services')).items.map(({ id }: { id: string }) => id)
    expect(await listed()).not.toContain('library-card')
    configureCatalogue({ search: searchServices, listFixtures: true })
    expect(await listed()).toContain('library-card')
    configureCatalogue({ search: searchServices })
  })

  describe('the API', () => {
    it('lists services with what integrators need', async () => {
      const { total, items } = await json('/api/v1/services?limit=2&lang=en')
      expect(total).toBe(6)
      expect(items).toHaveLength(2)
      expect(items[0]).toMatchObject({
        id: 'cid.good-conduct',
        version: 1,
        evidence: 'verified',
        fee: { min_minor: 2_000, official: false },
      })
      expect(items[0].competentAuthority.name.ar).toBe('الإدارة العامة للمباحث والأدلة الجنائية')
    })

    test.each([
      ['channel=kiosk', ['iga.address-update', 'traffic.licence-replace']],
      ['sector=identity', ['iga.address-update']],
      ['entity=moi-npra', ['npra.passport-replace']],
      ['life_event=lost-document', ['npra.passport-replace', 'traffic.licence-replace']],
      ['cohort=launched-2020', ['customs.pay-fees', 'npra.passport-replace', 'traffic.licence-replace']],
      [`q=${encodeURIComponent('رخصه')}`, ['traffic.licence-replace']],
      ['q=passport&sector=identity', []],
    ])('filters by %s', async (query, expected) => {
      const { items } = await json(`/api/v1/services?${query}`)
      expect(items.map(({ id }: { id: string }) => id).toSorted()).toEqual(expected)
    })

    it('pages through the list', async () => {
      const ids = async (offset: number) =>
        (await json(`/api/v1/services?limit=3&offset=${offset}`)).items.map(({ id }: { id: string }) => id)
      expect(new Set([...(await ids(0)), ...(await ids(3))]).size).toBe(6)
      expect(await ids(6)).toEqual([])
    })

    test.each(['channel=fax', 'limit=0', 'limit=x', 'offset=-1', 'lang=fr'])(
      'refuses %s with the reason',
      async (query) => {
        const reply = await get(`/api/v1/services?${query}`)
        expect(reply.statusCode).toBe(422)
        expect(reply.headers['content-type']).toContain('application/problem+json')
        expect(reply.json().errors).not.toHaveLength(0)
      },
    )

    it('gives one service whole, and a problem for one that is unknown', async () => {
      expect(await json('/api/v1/services/npra.passport-replace')).toMatchObject({
        id: 'npra.passport-replace',
        delegation: ['guardian-of-minor', 'mandate'],
      })
      const reply = await get('/api/v1/services/nothing')
      expect(reply.statusCode).toBe(404)
      expect(reply.json()).toMatchObject({ code: 'catalogue.unknown_service', status: 404 })
    })

    it('counts', async () => {
      expect(await json('/api/v1/catalogue/counts')).toMatchObject({
        total: 6,
        bySector: { interior: 5, identity: 1 },
        byCohort: { 'launched-2020': 3, reference: 3 },
        benchmark: { total: 504 },
      })
    })

    it('gives the catalogue in Turtle', async () => {
      const reply = await get('/api/v1/catalogue.ttl')
      expect(reply.headers['content-type']).toContain('text/turtle')
      const services = new Parser()
        .parse(reply.body)
        .filter(({ object }) => object.value === 'http://purl.org/vocab/cpsv#PublicService')
      expect(services).toHaveLength(6)
    })

    it('is described in OpenAPI', async () => {
      const { paths } = await json('/api/openapi.json')
      expect(Object.keys(paths)).toEqual(
        expect.arrayContaining([
          '/api/v1/services',
          '/api/v1/services/{id}',
          '/api/v1/catalogue/counts',
          '/api/v1/catalogue.ttl',
        ]),
      )
    })
  })
})
