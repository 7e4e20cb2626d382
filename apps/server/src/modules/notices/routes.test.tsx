import { anOfficer, aPerson, nextTestId, testDatabase } from '@diwan/testkit'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../../platform/context.ts'
import { createModuleServer, openSession } from '../../platform/http/testing/module-server.tsx'
import { notify } from './notify.ts'
import { permissions } from './policy.ts'
import { routes } from './routes.ts'
import { aNotice } from './testing/samples.ts'

describe('pages of the inbox', () => {
  const test = testDatabase()
  const audited: string[] = []
  let app: FastifyInstance
  beforeAll(async () => {
    app = await createModuleServer({ db: test.db, permissions, routes, audited })
  })
  afterAll(() => app.close())

  const get = async (url: string, actor?: Actor) => {
    const { cookies } = actor ? await openSession(test.db, 'portal', actor) : { cookies: {} }
    return app.inject({ url, cookies })
  }

  it('show what arrived, unread first in words, and count it as read once opened', async () => {
    const person = aPerson()
    const { noticeId } = await test.inCtx({}, (ctx) => notify(ctx, aNotice({ to: { personId: person.personId } })))
    audited.length = 0
    const list = await get('/en/inbox', person)
    expect(list.body).toContain('You have 1 unread message.')
    expect(list.body).toContain(`href="/en/inbox/${noticeId}"`)
    const opened = await get(`/ar/inbox/${noticeId}`, person)
    expect(opened.body).toContain('<h1>طلبك يحتاج إلى استكمال</h1>')
    expect(opened.body).toContain('href="/ar/applications/AP7K-4M9P-XW3D-T"')
    expect((await get('/en/inbox', person)).body).toContain('You have no unread messages.')
    expect(audited).toEqual(['notice.inbox_listed', 'notice.read', 'notice.inbox_listed'])
  })

  it('say what will arrive while there is nothing', async () => {
    const { statusCode, body } = await get('/ar/inbox', aPerson())
    expect(statusCode).toBe(200)
    expect(body).toContain('لا توجد رسائل')
  })

  it('show nobody another person’s message, and no message for an address that is none', async () => {
    const { noticeId } = await test.inCtx({}, (ctx) => notify(ctx, aNotice()))
    for (const id of [noticeId, nextTestId(), 'abc', '-'.repeat(36)]) {
      expect((await get(`/en/inbox/${id}`, aPerson())).statusCode).toBe(404)
    }
  })

  it('are for people who signed in', async () => {
    expect((await get('/en/inbox')).headers.location).toBe('/en/sign-in')
    expect((await get('/en/inbox', anOfficer())).statusCode).toBe(403)
  })
})
