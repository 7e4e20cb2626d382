import type { AddressInfo } from 'node:net'
import { gunzipSync, brotliDecompressSync } from 'node:zlib'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testDatabase, testNow } from '@diwan/testkit'
import { preferredLocale } from './preferred-locale.ts'
import { networkOf } from './rate-limit.ts'
import { createSite, createTables } from './testing/test-site.tsx'
import { Visitor } from './testing/visitor.ts'

const database = testDatabase()
let now = testNow
let app: FastifyInstance
let secureApp: FastifyInstance
let proxied: FastifyInstance

beforeAll(async () => {
  await createTables(database)
  app = await createSite({ db: database.db, clock: () => now })
  secureApp = await createSite({ db: database.db, publicUrl: 'https://diwan.example.org' })
  proxied = await createSite({ db: database.db, trustProxy: true })
})
afterAll(() => Promise.all([app, secureApp, proxied].map((server) => server.close())))

describe('every page', () => {
  test('forbids inline script and style, foreign frames and foreign form targets', async () => {
    const policy = String((await app.inject('/ar/shared')).headers['content-security-policy'])
    expect(policy).not.toContain('unsafe')
    const directives = Object.fromEntries(
      policy.split(';').map((directive) => [directive.split(' ')[0], directive.split(' ').slice(1).join(' ')]),
    )
    expect(directives).toMatchObject({
      'default-src': "'none'",
      'script-src': "'self'",
      'style-src': "'self'",
      'frame-ancestors': "'none'",
      'base-uri': "'none'",
      'form-action': "'self' https://gateway.example.org",
    })
  })

  test.each(['/ar/shared', '/ar/nowhere', '/ar/broken', '/api/v1/me', '/assets/main.js'])(
    'has the headers of safety: %s',
    async (url) => {
      const { headers } = await app.inject(url)
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'same-origin',
        'x-frame-options': 'DENY',
      })
      expect(headers['content-security-policy']).toContain("default-src 'none'")
    },
  )

  test('asks for TLS from then on where the public address has it, and only there', async () => {
    expect((await secureApp.inject('/ar/shared')).headers['strict-transport-security']).toContain('max-age=')
    expect((await app.inject('/ar/shared')).headers['strict-transport-security']).toBeUndefined()
  })

  test('is kept by no cache, and names its language', async () => {
    expect((await app.inject('/en/shared')).headers).toMatchObject({
      'cache-control': 'no-store',
      'content-language': 'en',
    })
  })

  test('is sent compressed to who can read that', async () => {
    const zipped = await app.inject({ url: '/ar/shared', headers: { 'accept-encoding': 'gzip, br' } })
    expect(zipped.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'accept-encoding' })
    expect(gunzipSync(zipped.rawPayload).toString('utf8')).toBe((await app.inject('/ar/shared')).body)
    const asset = await app.inject({ url: '/assets/main.js', headers: { 'accept-encoding': 'gzip, br' } })
    expect(asset.headers).toMatchObject({
      'content-encoding': 'br',
      'cache-control': 'public, max-age=31536000, immutable',
    })
    expect(brotliDecompressSync(asset.rawPayload).toString('utf8')).toContain('let a = 1')
  })

  test('answers HEAD as GET, without the body', async () => {
    const [head, got] = [await app.inject({ method: 'HEAD', url: '/ar/shared' }), await app.inject('/ar/shared')]
    expect([head.statusCode, head.body, head.headers['content-length']]).toEqual([
      200,
      '',
      got.headers['content-length'],
    ])
    expect((await app.inject({ method: 'HEAD', url: '/ar/nowhere' })).statusCode).toBe(404)
  })

  test('that many share is made once for each address and never shows the viewer of another', async () => {
    const first = await app.inject('/ar/shared?x=%EE%80%80csrf%EE%80%80')
    expect(first.body).toContain('data-path="/shared?x=csrf"')
    expect((await app.inject('/ar/shared?x=2')).body).toContain('data-path="/shared?x=2"')
  })
})

describe('the language', () => {
  test.each([
    [undefined, 'ar'],
    ['', 'ar'],
    ['en-GB,en;q=0.9', 'en'],
    ['ar-BH', 'ar'],
    ['en;q=0.3, ar;q=0.9', 'ar'],
    ['ar;q=0.5,en;q=0.8', 'en'],
    ['fr-FR, en;q=0.2', 'en'],
    ['de, fr', 'ar'],
    ['en;q=0', 'ar'],
    ['*', 'ar'],
  ])('wanted by a browser that says %j is %s', (header, locale) => {
    expect(preferredLocale(header)).toBe(locale)
  })

  test('is chosen where the address leaves it open, and the address kept', async () => {
    const headers = { 'accept-language': 'en' }
    expect((await app.inject({ url: '/', headers })).headers.location).toBe('/en')
    expect((await app.inject({ url: '/verify/AB12?from=qr', headers })).headers.location).toBe(
      '/en/verify/AB12?from=qr',
    )
    expect((await app.inject({ url: '/verify/AB12' })).headers.location).toBe('/ar/verify/AB12')
    expect((await app.inject({ url: '//evil.example/x' })).headers.location).toBe('/ar//evil.example/x')
  })

  test('of the API is what the caller asks for', async () => {
    expect((await app.inject('/api/v1/me?lang=en')).json()).toMatchObject({ locale: 'en' })
    expect((await app.inject({ url: '/api/v1/me', headers: { 'accept-language': 'en' } })).json()).toMatchObject({
      locale: 'en',
    })
    expect((await app.inject('/api/v1/me')).json()).toMatchObject({ locale: 'ar' })
  })
})

describe('a reply', () => {
  test('may lead to an address with Arabic in it', async () => {
    expect((await app.inject('/ar/search')).headers.location).toBe(`/ar/services?q=${encodeURIComponent('رخصة قيادة')}`)
  })

  test('may be a file with an Arabic name, which only its reader keeps', async () => {
    const { headers } = await app.inject('/ar/document')
    expect(headers['content-disposition']).toBe(
      `attachment; filename*=UTF-8''${encodeURIComponent('شهادة')}%20%281%29%27s.pdf`,
    )
    expect(headers).toMatchObject({ 'content-type': 'application/pdf', 'cache-control': 'private, no-store' })
  })
})

describe('a limited route', () => {
  const minute = 60_000
  const ask = (remoteAddress: string, url = '/en/limited', at = app, headers = {}) =>
    at.inject({ url, remoteAddress, headers })

  test('refuses the attempt after the last allowed one, in words, and lets go after a minute', async () => {
    const visitor = '192.0.2.10'
    expect([await ask(visitor), await ask(visitor)].map(({ statusCode }) => statusCode)).toEqual([200, 200])
    const refused = await ask(visitor)
    expect([refused.statusCode, refused.headers['retry-after']]).toEqual([429, '60'])
    expect(refused.body).toContain('Wait one minute')
    now = new Date(now.getTime() + minute)
    expect((await ask(visitor)).statusCode).toBe(200)
  })

  test('counts attempts that arrive together', async () => {
    const replies = await Promise.all(Array.from({ length: 8 }, () => ask('192.0.2.11')))
    expect(replies.filter(({ statusCode }) => statusCode === 200)).toHaveLength(2)
  })

  test('counts attempts of a form that is refused as well', async () => {
    const visitor = new Visitor(app)
    const statuses = []
    for (let attempts = 0; attempts < 3; attempts++)
      statuses.push((await visitor.post('/ar/limited', { _csrf: 'guess' })).statusCode)
    expect(statuses).toEqual([403, 403, 429])
  })

  test('does not count callers together, except those of one IPv6 network', async () => {
    for (const address of ['2001:db8:1:2::1', '2001:db8:1:2::2']) expect((await ask(address)).statusCode).toBe(200)
    expect((await ask('2001:db8:1:2:ffff::3')).statusCode).toBe(429)
    expect((await ask('2001:db8:1:3::1')).statusCode).toBe(200)
  })

  test('is not fooled by a caller who writes addresses before the proxy does', async () => {
    const statuses = []
    for (const invented of ['198.51.100.1', '198.51.100.2', '198.51.100.3']) {
      statuses.push(
        (await ask('127.0.0.1', '/en/limited', proxied, { 'x-forwarded-for': `${invented}, 192.0.2.77` })).statusCode,
      )
    }
    expect(statuses).toEqual([200, 200, 429])
  })

  test('keeps no address', async () => {
    await ask('192.0.2.55')
    const rows = await database.db.query<{ bucket: string }>('select bucket from platform.rate_limit')
    expect(rows.map(({ bucket }) => bucket).join(' ')).not.toMatch(/192|2001|:/)
  })

  test.each([
    ['192.0.2.1', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['2001:0DB8:0000:0001:0:0:0:1', '2001:db8:0:1'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
    ['::1', '0:0:0:0'],
  ])('takes %s as a caller of %s', (address, network) => {
    expect(networkOf(address)).toBe(network)
  })
})

describe('the server', () => {
  test('says how it is, to a balancer and to Prometheus', async () => {
    expect((await app.inject('/healthz')).json()).toEqual({ status: 'ok' })
    expect((await app.inject('/readyz')).json()).toEqual({ status: 'ready' })
    const metrics = await app.inject('/metrics')
    expect(metrics.body).toContain('http_request_duration_seconds_bucket')
    expect(metrics.body).toContain('jobs{state="parked"} 0')
  })

  test('describes its API from the routes', async () => {
    const description = (await app.inject('/api/openapi.json')).json<{
      openapi: string
      paths: Record<string, { post?: { summary: string } }>
    }>()
    expect(description.openapi).toBe('3.1.0')
    expect(description.paths['/api/v1/entries']?.post).toMatchObject({ summary: 'Adds an entry' })
    expect(Object.keys(description.paths)).not.toContain('/ar/form')
  })

  test('gives what lies under a mount to its listener', async () => {
    await app.listen({ port: 0, host: '127.0.0.1' })
    const { port } = app.server.address() as AddressInfo
    const ask = (path: string) => fetch(`http://127.0.0.1:${port}${path}`, { redirect: 'manual' })
    expect(await (await ask('/id/anything')).text()).toBe('mounted')
    expect((await ask('/identity')).headers.get('location')).toBe('/ar/identity')
  })
})
