import { anOfficer, aPerson, testDatabase, testNow } from '@diwan/testkit'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../../platform/context.ts'
import { createModuleServer, openSession, type OpenedSession } from '../../platform/http/testing/module-server.tsx'
import { newPublicReference } from '../../platform/public-reference.ts'
import { issueCredential } from './issue-credential.ts'
import { permissions } from './policy.ts'
import { revokeCredential } from './revoke-credential.ts'
import { routes } from './routes.ts'
import { insertDocument } from './store.ts'
import { anIssue, reason } from './testing/samples.ts'

describe('routes of the credentials module', () => {
  const test = testDatabase()
  const audited: string[] = []
  let app: FastifyInstance
  beforeAll(async () => {
    app = await createModuleServer({ db: test.db, permissions, routes, audited, trustProxy: true })
  })
  afterAll(() => app.close())

  const issue = () => test.inCtx({}, (ctx) => issueCredential(ctx, anIssue()))
  let callers = 0
  /** Every call comes from another address, so that only the test of the limit meets it. */
  const get = (url: string, cookies: OpenedSession['cookies'] = {}, caller = `10.0.0.${(callers += 1)}`) =>
    app.inject({ url, cookies, headers: { 'x-forwarded-for': caller } })
  const signedIn = async (actor: Actor) => (await openSession(test.db, 'portal', actor)).cookies

  it('offers a form to anybody, in both languages', async () => {
    for (const [language, button] of [
      ['ar', 'تحقق'],
      ['en', 'Verify'],
    ]) {
      const { statusCode, body } = await get(`/${language}/verify`)
      expect(statusCode).toBe(200)
      expect(body).toContain(`action="/${language}/verify"`)
      expect(body).toContain(button)
    }
  })

  it.each([
    ['lower case and spaces', (number: string) => number.toLowerCase().replaceAll('-', ' ')],
    ['the whole address from the code', (number: string) => `https://diwan.example.org/en/verify/${number}?x=1`],
  ])('leads a number typed in %s to its page', async (_, typed) => {
    const { number } = await issue()
    const { statusCode, headers } = await get(`/en/verify?number=${encodeURIComponent(typed(number))}`)
    expect([statusCode, headers.location]).toEqual([303, `/en/verify/${number}`])
  })

  it('keeps a mistyped number in the form and says what to check', async () => {
    const { statusCode, body } = await get('/en/verify?number=GC7K-OOPS')
    expect(statusCode).toBe(422)
    expect(body).toContain('value="GC7K-OOPS"')
    expect(body).toContain('This number is not right')
    expect((await get('/ar/verify?number=')).body).toContain('اكتب رقم الوثيقة')
  })

  it('shows a valid document with the minimum and records that it was asked for', async () => {
    const { number } = await issue()
    audited.length = 0
    const { statusCode, body, headers } = await get(`/en/verify/${number}`)
    expect(statusCode).toBe(200)
    expect(headers['x-robots-tag']).toBe('noindex')
    expect(body).toContain('This document is genuine and valid')
    expect(body).toContain('Fatima A.')
    expect(body).not.toMatch(/999900012|Ansari/)
    expect(audited).toEqual(['credential.verified'])
  })

  it('says of a revoked document that it must not be relied on, and what to do', async () => {
    const { number } = await issue()
    const actor = anOfficer({ entityId: 'moi-cid' })
    await test.inCtx({ actor }, (ctx) => revokeCredential(ctx, { number, reason }))
    const { body } = await get(`/en/verify/${number}`)
    expect(body).toContain('This document has been revoked')
    expect(body).toContain('What to do now')
    expect(body).not.toContain(reason.en)
    expect((await get(`/ar/verify/${number}`)).body).toContain('الوثيقة ملغاة')
  })

  it('says when no document has the number, without repeating harmful input', async () => {
    const { statusCode, body } = await get(`/en/verify/${encodeURIComponent('<script>alert(1)</script>')}`)
    expect(statusCode).toBe(404)
    expect(body).toContain('No document has this number')
    expect(body).not.toContain('<script>alert')
  })

  it('answers integrators in JSON', async () => {
    const { number } = await issue()
    const known = await get(`/api/v1/credentials/${number.toLowerCase()}`)
    expect([known.statusCode, known.json()]).toMatchObject([
      200,
      { status: 'valid', number, holderName: { en: 'Fatima A.' } },
    ])
    const unknown = await get(`/api/v1/credentials/${newPublicReference('GC')}`)
    expect([unknown.statusCode, unknown.json()]).toEqual([404, { status: 'unknown' }])
  })

  it('stops a caller who tries many numbers', async () => {
    const caller = '192.0.2.7'
    const tries = await Promise.all(
      Array.from({ length: 70 }, () => get(`/api/v1/credentials/${newPublicReference('GC')}`, {}, caller)),
    )
    expect(tries.filter(({ statusCode }) => statusCode === 429)).toHaveLength(10)
  })

  it('hands the document to its holder and records it', async () => {
    const credential = await issue()
    const pdf = Buffer.from('%PDF-1.7 test')
    await test.inCtx({}, (ctx) => insertDocument(ctx.tx, credential.id, { sha256: 'x', pdf }, testNow))
    audited.length = 0
    const holder = await signedIn(aPerson({ personId: credential.holderPersonId! }))
    const { statusCode, headers, rawPayload } = await get(`/en/credentials/${credential.number}/document`, holder)
    expect(statusCode).toBe(200)
    expect(headers['content-type']).toBe('application/pdf')
    expect(headers['content-disposition']).toContain(`${credential.number}.pdf`)
    expect(rawPayload.equals(pdf)).toBe(true)
    expect(audited).toEqual(['credential.document_read'])
  })

  it('refuses the document to others and asks strangers to sign in', async () => {
    const { number } = await issue()
    expect((await get(`/en/credentials/${number}/document`, await signedIn(aPerson()))).statusCode).toBe(403)
    const stranger = await get(`/en/credentials/${number}/document`)
    expect([stranger.statusCode, stranger.headers.location]).toEqual([303, '/en/sign-in'])
  })

  it('tells the holder that a document is still being made', async () => {
    const credential = await issue()
    const holder = await signedIn(aPerson({ personId: credential.holderPersonId! }))
    const { statusCode, body } = await get(`/en/credentials/${credential.number}/document`, holder)
    expect(statusCode).toBe(409)
    expect(body).toContain('being prepared')
  })
})
