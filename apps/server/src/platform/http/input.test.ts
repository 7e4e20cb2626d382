import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '@diwan/testkit'
import { createSite, createTables } from './testing/test-site.tsx'
import { shownOn, tokensOf, Visitor } from './testing/visitor.ts'

const database = testDatabase()
let app: FastifyInstance

beforeAll(async () => {
  await createTables(database)
  app = await createSite({ db: database.db })
})
afterAll(() => app.close())

const send = (payload: string | object, type = 'application/json') =>
  app.inject({ method: 'POST', url: '/api/v1/entries?lang=en', payload, headers: { 'content-type': type } })

describe('a JSON body', () => {
  test.each([
    ['broken off', '{"text": "a"'],
    ['no JSON at all', 'text=a'],
    ['meant to change the prototype', '{"text": "a", "__proto__": {"admin": true}}'],
  ])('that is %s is refused', async (_how, payload) => {
    const response = await send(payload)
    expect(response.statusCode).toBe(422)
    expect(response.json()).toMatchObject({ code: 'platform.malformed_request' })
  })

  test('is told everything that is wrong with it at once, in both languages', async () => {
    const response = await send({ text: '', count: 0 })
    expect(response.statusCode).toBe(422)
    expect(response.json()).toMatchObject({
      code: 'platform.invalid_request',
      title: 'Some of the data is not right. Check the fields listed.',
      errors: [
        { field: '/text', text: { ar: 'أقل عدد مقبول من الأحرف: 1', en: 'Enter at least this many characters: 1' } },
        { field: '/count', text: { ar: 'أقل قيمة مقبولة: 1', en: 'The lowest accepted value is 1' } },
      ],
    })
  })

  test.each([
    ['an empty body', ''],
    ['a list', []],
    ['a bare value', 'null'],
  ])('that is %s lacks what is required', async (_what, payload) => {
    expect((await send(payload)).json()).toMatchObject({
      errors: [{ field: '/text', text: { en: 'This field is required.' } }],
    })
  })

  test('larger than a megabyte is refused', async () => {
    const response = await send({ text: 'x'.repeat(1_100_000) })
    expect([response.statusCode, response.json<{ code: string }>().code]).toEqual([413, 'platform.too_large'])
  })

  test('of a type nobody asked for is refused', async () => {
    expect((await send('<text>a</text>', 'application/xml')).statusCode).toBe(422)
  })
})

describe('a form', () => {
  test('larger than a quarter of a megabyte is refused with a page', async () => {
    const response = await new Visitor(app).fillIn('/en/form', { text: 'x'.repeat(300_000) })
    expect(response.statusCode).toBe(413)
    expect(response.body).toContain('platform.too_large')
  })
})

describe('an upload', () => {
  const boundary = 'boundary-of-the-test'
  const part = (disposition: string, content: string) =>
    `--${boundary}\r\nContent-Disposition: form-data; ${disposition}\r\n\r\n${content}\r\n`
  const upload = async (
    parts: readonly string[],
    end = `--${boundary}--\r\n`,
    type = `multipart/form-data; boundary=${boundary}`,
    url = '/en/upload',
  ) => {
    const visitor = new Visitor(app)
    const { _csrf = '' } = tokensOf(await visitor.get('/ar/form'))
    const payload = `${part('name="_csrf"', _csrf)}${parts.join('')}${end}`
    return app.inject({ method: 'POST', url, payload, headers: { 'content-type': type }, cookies: visitor.cookies })
  }

  test('comes with its fields, repeated ones as a list, and without the form token', async () => {
    const response = await upload([
      part('name="colour"', 'أحمر'),
      part('name="colour"', 'أزرق'),
      part('name="photo"; filename="صورة.jpg"', 'bytes'),
      part('name="nothing"; filename=""', ''),
    ])
    expect(response.statusCode).toBe(200)
    expect(shownOn(response)).toEqual({
      body: { colour: ['أحمر', 'أزرق'] },
      uploads: [{ field: 'photo', filename: 'صورة.jpg', size: 5 }],
    })
  })

  test('larger than its route allows is refused', async () => {
    const response = await upload([part('name="photo"; filename="a.jpg"', 'x'.repeat(1_001))])
    expect(response.statusCode).toBe(413)
  })

  test('with too many files is refused', async () => {
    const response = await upload(
      Array.from({ length: 6 }, (_, index) => part(`name="f${index}"; filename="a${index}.jpg"`, 'x')),
    )
    expect(response.statusCode).toBe(413)
  })

  test('with a field that would be cut short is refused, not cut short', async () => {
    expect((await upload([part('name="note"', 'x'.repeat(100_001))])).statusCode).toBe(413)
  })

  test.each([
    ['broken off', [part('name="photo"; filename="a.jpg"', 'x')], '', undefined],
    ['without a boundary', [], undefined, 'multipart/form-data'],
  ])('that is %s is refused', async (_how, parts, end, type) => {
    const response = await upload(parts, end, type)
    expect(response.statusCode).toBe(422)
    expect(response.body).toContain('platform.malformed_request')
  })

  test('where none is expected is refused', async () => {
    expect((await upload([], undefined, undefined, '/en/form')).statusCode).toBe(422)
  })

  test('without its form token is refused', async () => {
    const payload = `${part('name="photo"; filename="a.jpg"', 'x')}--${boundary}--\r\n`
    const response = await app.inject({
      method: 'POST',
      url: '/en/upload',
      payload,
      headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    })
    expect(response.statusCode).toBe(403)
  })
})
