import { anOfficer, testDatabase, testNow } from '@diwan/testkit'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createModuleServer, openSession } from '../../platform/http/testing/module-server.tsx'
import { newPublicReference } from '../../platform/public-reference.ts'
import { issueCredential } from './issue-credential.ts'
import { permissions } from './policy.ts'
import { routes } from './routes.ts'
import { anIssue } from './testing/samples.ts'

const sent = { reason_ar: 'صدرت بالخطأ', reason_en: 'Issued in error' }

describe('pages of issued documents in the back office', () => {
  const test = testDatabase()
  const audited: string[] = []
  let app: FastifyInstance
  beforeAll(async () => {
    app = await createModuleServer({ db: test.db, permissions, routes, audited })
  })
  afterAll(() => app.close())
  beforeEach(() => void (audited.length = 0))

  const issue = () => test.inCtx({}, (ctx) => issueCredential(ctx, anIssue()))
  const signIn = async (role: string, entityId = 'moi-cid') => {
    const { cookies, csrf } = await openSession(test.db, 'office', anOfficer({ entityId, roles: [role] }))
    return {
      get: (url: string) => app.inject({ url: `/en/office/credentials${url}`, cookies }),
      revoke: (number: string, payload: object = sent) =>
        app.inject({
          method: 'POST',
          url: `/en/office/credentials/${number}/revoke`,
          cookies,
          payload: { _csrf: csrf, ...payload },
        }),
    }
  }
  const statusOf = async (number: string) => {
    const [row] = await test.db.query<{ status: string; revocation_reason: unknown }>(
      'select status, revocation_reason from credentials.credential where number = $1',
      [number],
    )
    return row
  }

  it('lead from a number, however it is typed, to the document, and say what is wrong with one', async () => {
    const { number } = await issue()
    const officer = await signIn('counter')
    const typed = encodeURIComponent(number.toLowerCase().replaceAll('-', ' '))
    const found = await officer.get(`?number=${typed}`)
    expect([found.statusCode, found.headers.location]).toEqual([303, `/en/office/credentials/${number}`])
    const wrong = await officer.get('?number=GC7K-OOPS')
    expect(wrong.statusCode).toBe(422)
    expect(wrong.body).toContain('value="GC7K-OOPS"')
  })

  it('show the state with the minimum of data, and record who looked', async () => {
    const { number } = await issue()
    const { statusCode, body } = await (await signIn('supervisor')).get(`/${number}`)
    expect(statusCode).toBe(200)
    expect(body).toContain('Fatima A.')
    expect(body).not.toMatch(/999900012|Ansari/)
    expect(body).toContain(`/en/office/credentials/${number}/revoke`)
    expect(audited).toEqual(['credential.found'])
  })

  it('offer revocation to supervisors only', async () => {
    const { number } = await issue()
    for (const role of ['reviewer', 'counter']) {
      const officer = await signIn(role)
      expect((await officer.get(`/${number}`)).body).not.toContain('/revoke')
      expect((await officer.get(`/${number}/revoke`)).statusCode).toBe(403)
      expect((await officer.revoke(number)).statusCode).toBe(403)
    }
    expect(await statusOf(number)).toMatchObject({ status: 'valid' })
  })

  it('show other entities nothing, and let them revoke nothing', async () => {
    const { number } = await issue()
    const stranger = await signIn('supervisor', 'iga')
    for (const refused of [stranger.get(`/${number}`), stranger.get(`/${number}/revoke`), stranger.revoke(number)]) {
      const { statusCode, body } = await refused
      expect(statusCode).toBe(403)
      expect(body).not.toContain('Fatima')
    }
    expect(await statusOf(number)).toMatchObject({ status: 'valid' })
    expect((await stranger.get(`/${newPublicReference('GC')}`)).statusCode).toBe(404)
  })

  it('ask once more and for the reason in both languages, keeping what was written', async () => {
    const { number } = await issue()
    const supervisor = await signIn('supervisor')
    const asked = await supervisor.get(`/${number}/revoke`)
    expect(asked.body).toContain('Revocation cannot be undone')
    const incomplete = await supervisor.revoke(number, { ...sent, reason_ar: ' ' })
    expect(incomplete.statusCode).toBe(422)
    expect(incomplete.body).toContain('Write the reason in Arabic')
    expect(incomplete.body).toContain('Issued in error')
    expect((await supervisor.revoke(number, { ...sent, reason_en: 'x'.repeat(1001) })).statusCode).toBe(422)
    expect(await statusOf(number)).toMatchObject({ status: 'valid' })
  })

  it('revoke once, however often and by however many it is sent at the same moment', async () => {
    const { id, number } = await issue()
    const supervisors = await Promise.all([signIn('supervisor'), signIn('supervisor'), signIn('supervisor')])
    const replies = await Promise.all(supervisors.map((supervisor) => supervisor.revoke(number)))
    const path = `/en/office/credentials/${number}`
    const ends = replies.map(({ statusCode, headers }) => `${statusCode} ${headers.location}`)
    expect(ends.toSorted()).toEqual([`303 ${path}`, `303 ${path}`, `303 ${path}?revoked=1`])
    const again = await supervisors[0]!.revoke(number, { ...sent, reason_en: 'Another reason' })
    expect(again.headers.location).toBe(path)
    const reason = { ar: sent.reason_ar, en: sent.reason_en }
    expect(await statusOf(number)).toEqual({ status: 'revoked', revocation_reason: reason })
    expect(
      await test.db.query(
        `select at from credentials.credential_event where credential_id = $1 and event = 'revoked'`,
        [id],
      ),
    ).toEqual([{ at: testNow }])
    expect(audited).toContain('credential.revoked')
    const shown = (await supervisors[0]!.get(`/${number}`)).body
    expect(shown).toContain('Issued in error')
    expect(shown).not.toContain('/revoke')
    expect((await supervisors[0]!.get(`/${number}/revoke`)).headers.location).toBe(path)
  })
})
