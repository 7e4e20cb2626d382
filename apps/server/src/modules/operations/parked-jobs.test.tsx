import { randomUUID } from 'node:crypto'
import { anOfficer, testCtx, testDatabase, testNow } from '@diwan/testkit'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createModuleServer, openSession } from '../../platform/http/testing/module-server.tsx'
import { drainJobs, enqueue, job } from '../../platform/jobs.ts'
import { listParkedJobs } from './list-parked-jobs.ts'
import { permissions } from './policy.ts'
import { retryJob } from './retry-jobs.ts'
import { routes } from './routes.ts'

describe('parked jobs', () => {
  const test = testDatabase()
  const audited: string[] = []
  let app: FastifyInstance
  beforeAll(async () => {
    app = await createModuleServer({ db: test.db, permissions, routes, audited })
  })
  afterAll(() => app.close())
  beforeEach(async () => {
    audited.length = 0
    await test.db.query('delete from platform.job')
  })

  const park = async (kind: string, error = 'Error: the gateway said no to 999900001') => {
    const id = randomUUID()
    await test.db.query(
      `insert into platform.job (id, kind, payload, due_at, attempts, parked_at, last_error)
       values ($1, $2, '{"id": 7}', $3, 21, $3, $4)`,
      [id, kind, testNow, error],
    )
    return id
  }
  const jobs = () => test.db.query<{ id: string; attempts: number; parked: boolean }>(
    'select id, attempts, parked_at is not null as parked from platform.job order by kind, id',
  )
  const actions = (id: string) =>
    test.db.query('select action, reason, attempts, payload from operations.job_action where job_id = $1', [id])
  const signIn = async (role = 'administrator') => {
    const { cookies, csrf } = await openSession(test.db, 'office', anOfficer({ roles: [role] }))
    return {
      get: (url: string) => app.inject({ url: `/en/office/jobs${url}`, cookies }),
      post: (url: string, payload: object = {}) =>
        app.inject({ method: 'POST', url: `/en/office/jobs${url}`, cookies, payload: { _csrf: csrf, ...payload } }),
    }
  }

  it('are for administrators alone, page and operation', async () => {
    const id = await park('notices.send-email')
    for (const role of ['reviewer', 'supervisor', 'service-owner']) {
      const officer = await signIn(role)
      expect((await officer.get('')).statusCode).toBe(403)
      expect((await officer.post(`/${id}/retry`)).statusCode).toBe(403)
      const attempt = test.inCtx({ actor: anOfficer({ roles: [role] }) }, (ctx) => retryJob(ctx, id))
      await expect(attempt).rejects.toMatchObject({ code: 'platform.not_permitted' })
    }
    expect(await jobs()).toEqual([{ id, attempts: 21, parked: true }])
  })

  it('are shown by kind and one by one, without what may be of a person', async () => {
    await park('notices.send-email', 'Error: 550 maryam@example.com, مريم العلوي')
    await park('payments.query-gateway')
    await park('payments.query-gateway')
    const admin = await signIn()
    const { body } = await admin.get('')
    expect(body).toContain('‹e-mail›')
    expect(body).not.toMatch(/maryam|مريم|999900001/)
    const shown = await test.inCtx({ actor: anOfficer({ roles: ['administrator'] }) }, (ctx) =>
      listParkedJobs(ctx, 'notices.send-email'),
    )
    expect(shown.kinds.map(({ kind, count }) => [kind, count])).toEqual([
      ['payments.query-gateway', 2],
      ['notices.send-email', 1],
    ])
    expect(shown.jobs).toHaveLength(1)
    await test.db.query('delete from platform.job')
    expect((await admin.get('')).body).toContain('No job is parked')
  })

  it('are retried once, however often it is sent, and then done by a worker', async () => {
    const id = await park('test.count')
    const admin = await signIn()
    const replies = await Promise.all([admin.post(`/${id}/retry`), admin.post(`/${id}/retry`)])
    const counts = replies.map(({ headers }) => new URL(`http://x${headers.location}`).searchParams.get('count'))
    expect(counts.toSorted()).toEqual(['0', '1'])
    expect(await jobs()).toEqual([{ id, attempts: 0, parked: false }])
    expect(await actions(id)).toEqual([{ action: 'retried', reason: null, attempts: 21, payload: { id: 7 } }])
    expect(audited).toContain('job.retried')
    const seen: unknown[] = []
    const handlers = [job('test.count', async (_, payload, { attempt }) => void seen.push([payload, attempt]))]
    await drainJobs({ db: test.db, handlers, makeCtx: (tx) => ({ ...testCtx(), tx }) })
    expect(seen).toEqual([[{ id: 7 }, 1]])
    expect(await jobs()).toEqual([])
  })

  it('are retried all of a kind, and no others', async () => {
    await park('a.one')
    await park('a.one')
    const other = await park('b.other')
    await test.inCtx({}, (ctx) => enqueue(ctx, { kind: 'a.one', payload: {}, dueAt: new Date('2099-01-01') }))
    const admin = await signIn()
    const { headers } = await admin.post('/retry', { kind: 'a.one' })
    expect(headers.location).toBe('/en/office/jobs?done=retried&count=2')
    expect((await jobs()).filter(({ parked }) => parked)).toEqual([{ id: other, attempts: 21, parked: true }])
    expect((await admin.post('/retry', { kind: '%' })).statusCode).toBe(422)
  })

  it('are given up only with a reason, which is kept with the identifiers', async () => {
    const id = await park('exchange.post-payment')
    const admin = await signIn()
    expect((await admin.get(`/${id}/discard`)).body).toContain('This work will not be done')
    expect((await admin.post(`/${id}/discard`, { reason: 'no' })).statusCode).toBe(422)
    const reason = 'Posted by hand at the entity.'
    const replies = await Promise.all([1, 2].map(() => admin.post(`/${id}/discard`, { reason })))
    expect(replies.map(({ statusCode }) => statusCode)).toEqual([303, 303])
    expect(await jobs()).toEqual([])
    expect(await actions(id)).toEqual([{ action: 'discarded', reason, attempts: 21, payload: { id: 7 } }])
    expect(audited).toContain('job.discarded')
    expect((await admin.get(`/${id}/discard`)).statusCode).toBe(404)
    expect((await admin.post(`/${randomUUID()}/retry`)).statusCode).toBe(404)
  })
})
