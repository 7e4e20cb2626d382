import { anOfficer, testDatabase } from '@diwan/testkit'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '../../platform/context.ts'
import { createModuleServer, openSession } from '../../platform/http/testing/module-server.tsx'
import { openTask } from './open-task.ts'
import { permissions } from './policy.ts'
import { routes } from './routes.ts'
import { aTask, inHours } from './testing/samples.ts'

describe('pages of the queue', () => {
  const test = testDatabase()
  const audited: string[] = []
  let app: FastifyInstance
  beforeAll(async () => {
    const signInUrl = ({ locale }: { locale: string }) => `/${locale}/office/sign-in`
    app = await createModuleServer({ db: test.db, permissions, routes, audited, signInUrl })
  })
  afterAll(() => app.close())
  beforeEach(() => test.owner.query('delete from tasks.task'))

  const signIn = async (actor: Actor) => {
    const { cookies, csrf: ownCsrf } = await openSession(test.db, 'office', actor)
    return {
      get: (url: string) => app.inject({ url, cookies }),
      post: (url: string, csrf = ownCsrf) => app.inject({ method: 'POST', url, cookies, payload: { _csrf: csrf } }),
    }
  }
  const open = async (overrides: Parameters<typeof aTask>[0] = {}) => {
    const task = aTask(overrides)
    await test.inCtx({}, (ctx) => openTask(ctx, task))
    const [row] = await test.db.query<{ id: string }>('select id from tasks.task where instance_id = $1', [
      task.instanceId,
    ])
    return { ...task, id: row!.id }
  }
  const officer = () => anOfficer({ entityId: 'moi-npra' })

  it('say in both languages what is late, and lead to the case', async () => {
    const { reference } = await open({ dueAt: inHours(-30) })
    const { get } = await signIn(officer())
    const english = (await get('/en/office')).body
    expect(english).toContain('Overdue by 2 working hours')
    expect(english).toContain(`href="/en/office/cases/${reference}"`)
    expect((await get('/ar/office')).body).toContain('متأخرة منذ ساعتي عمل')
    expect(english).not.toMatch(/\sstyle=|<script/)
  })

  it('let an officer take a task on, go to the case, and return it', async () => {
    const { id, reference } = await open()
    const { get, post } = await signIn(officer())
    audited.length = 0
    const claimed = await post(`/en/office/tasks/${id}/claim`)
    expect([claimed.statusCode, claimed.headers.location]).toEqual([303, `/en/office/cases/${reference}`])
    expect((await get('/en/office?state=mine')).body).toContain('Return to queue')
    const released = await post(`/en/office/tasks/${id}/release`)
    expect([released.statusCode, released.headers.location]).toEqual([303, '/en/office'])
    expect(audited).toEqual(['task.claimed', 'office.entered', 'task.released'])
  })

  it('tell the second of two officers that a colleague was faster', async () => {
    const { id } = await open()
    const [first, second] = [await signIn(officer()), await signIn(officer())]
    const replies = await Promise.all([first, second].map(({ post }) => post(`/en/office/tasks/${id}/claim`)))
    expect(replies.map(({ statusCode }) => statusCode).sort()).toEqual([303, 409])
    expect(replies.find(({ statusCode }) => statusCode === 409)?.body).toContain(
      'A colleague took this task on before you',
    )
  })

  it('show officers of another entity nothing, and answer their claim as if there were no task', async () => {
    const { id, reference } = await open()
    const { get, post } = await signIn(anOfficer({ entityId: 'moi-cid' }))
    const { body } = await get('/en/office')
    expect(body).not.toContain(reference)
    expect(body).toContain('There are no open tasks for your role')
    expect((await post(`/en/office/tasks/${id}/claim`)).statusCode).toBe(404)
  })

  it('keep the filters from page to page and say when nothing matches', async () => {
    for (let index = 0; index < 27; index += 1) await open({ dueAt: inHours(-1) })
    const { get } = await signIn(officer())
    expect((await get('/en/office?state=overdue')).body).toContain('/en/office?state=overdue&amp;page=2')
    expect((await get('/en/office?q=AP22')).body).toContain('No matching tasks')
    expect((await get('/en/office?q=&service=&state=')).statusCode).toBe(200)
    expect((await get('/en/office?state=everything')).statusCode).toBe(422)
  })

  it('are closed to those who are not signed in or have no such role, and to forms of other sites', async () => {
    const { id } = await open()
    expect((await app.inject({ url: '/en/office' })).headers.location).toBe('/en/office/sign-in')
    expect((await (await signIn(anOfficer({ roles: [] }))).get('/en/office')).statusCode).toBe(403)
    expect((await (await signIn(officer())).post(`/en/office/tasks/${id}/claim`, 'forged')).statusCode).toBe(403)
  })
})
