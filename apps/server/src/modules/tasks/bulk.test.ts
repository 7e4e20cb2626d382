import { anOfficer, testDatabase } from '@diwan/testkit'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { FastifyInstance } from 'fastify'
import type { Actor } from '../../platform/context.ts'
import { createModuleServer, openSession } from '../../platform/http/testing/module-server.tsx'
import { createAccount, findAccountByLogin } from '../identity/index.ts'
import { carryOutBalance } from './carry-out-balance.ts'
import { carryOutBulk } from './carry-out-bulk.ts'
import { claimTask } from './claim-task.ts'
import { openTask } from './open-task.ts'
import { planBalance } from './plan-balance.ts'
import { permissions } from './policy.ts'
import { routes } from './routes.ts'
import type { BulkRequest, Task } from './schema.ts'
import { listByIds } from './store/tasks.ts'
import { aTask, inHours } from './testing/samples.ts'

const npra = (roles: readonly string[] = ['reviewer']) => anOfficer({ entityId: 'moi-npra', roles })

describe('several tasks at once', () => {
  const test = testDatabase()
  let app: FastifyInstance
  const reviewer = npra()
  const supervisor = npra(['reviewer', 'supervisor'])
  const staff: Record<string, string> = {}

  beforeAll(async () => {
    for (const [login, roles] of [['a.reviewer', ['reviewer']], ['b.reviewer', ['reviewer']], ['c.counter', ['counter']]] as const) {
      const name = { ar: login, en: login }
      const account = { kind: 'officer', login, password: 'correct horse battery', entityId: 'moi-npra', roles, name } as const
      await test.inCtx({}, (ctx) => createAccount(ctx, account))
      staff[login] = (await test.inCtx({}, (ctx) => findAccountByLogin(ctx, login)))!.id
    }
    app = await createModuleServer({ db: test.db, permissions, routes, audited: [], signInUrl: () => '/en/office/sign-in' })
  })
  afterAll(() => app.close())
  beforeEach(() => test.owner.query('delete from tasks.task'))

  const open = async (overrides: Parameters<typeof aTask>[0] = {}): Promise<string> => {
    const task = aTask(overrides)
    await test.inCtx({}, (ctx) => openTask(ctx, task))
    return (await test.db.query<{ id: string }>('select id from tasks.task where instance_id = $1', [task.instanceId]))[0]!.id
  }
  const load = (...ids: string[]): Promise<Task[]> => test.inCtx({}, (ctx) => listByIds(ctx.tx, ids))
  const bulk = (actor: Actor, request: BulkRequest) => test.inCtx({ actor }, (ctx) => carryOutBulk(ctx, request))
  const pageOf = async (actor: Actor, url: string) => {
    const { cookies } = await openSession(test.db, 'office', actor)
    return app.inject({ url, cookies })
  }

  it('are taken on together; what a colleague has stays with the colleague and undoes nothing', async () => {
    const [free, taken, other] = [await open(), await open(), await open({ entityId: 'moi-cid' })]
    await test.inCtx({ actor: npra() }, (ctx) => claimTask(ctx, taken))
    expect(await bulk(reviewer, { do: 'claim', task: [free, taken, other] })).toEqual({ done: 1, left: 2 })
    expect((await load(free))[0]?.claimedBy).toBe(reviewer.accountId)
    expect((await load(taken))[0]?.claimedBy).not.toBe(reviewer.accountId)
    expect((await load(other))[0]?.claimedBy).toBeNull()
  })

  it('are given by a supervisor to an officer with the role, who is told by whom; a reviewer gives nothing', async () => {
    const [first, second] = [await open(), await open()]
    const officer = staff['a.reviewer']!
    await expect(bulk(reviewer, { do: 'assign', task: first, officer })).rejects.toMatchObject({ code: 'tasks.not_supervisor' })
    await expect(bulk(supervisor, { do: 'assign', task: first })).rejects.toMatchObject({ issues: [{ field: 'officer' }] })
    await expect(bulk(supervisor, { do: 'assign', task: first, officer: staff['c.counter']! })).rejects.toMatchObject({
      code: 'tasks.not_assignable',
    })
    expect(await bulk(supervisor, { do: 'assign', task: [first, second], officer })).toEqual({ done: 2, left: 0 })
    expect(await load(first)).toMatchObject([{ claimedBy: officer, assignedBy: supervisor.accountId, claimedByName: { en: 'a.reviewer' } }])
  })

  it('get a priority from a supervisor', async () => {
    const id = await open()
    await bulk(supervisor, { do: 'prioritise', task: id, priority: '1' })
    expect((await load(id))[0]?.priority).toBe(1)
    await expect(bulk(supervisor, { do: 'prioritise', task: id, priority: '' })).rejects.toMatchObject({ issues: [{ field: 'priority' }] })
  })

  it('by two officers at the same moment are each done once', async () => {
    const ids = await Promise.all(Array.from({ length: 6 }, () => open()))
    const both = await Promise.all([bulk(npra(), { do: 'claim', task: ids }), bulk(npra(), { do: 'claim', task: ids.toReversed() })])
    expect(both.reduce((sum, { done }) => sum + done, 0)).toBe(6)
  })

  it('are shown before anything happens, each with what stands in its way', async () => {
    const [free, taken] = [await open(), await open()]
    await test.inCtx({ actor: npra() }, (ctx) => claimTask(ctx, taken))
    const reply = await pageOf(reviewer, `/en/office/tasks/bulk?do=claim&task=${free}&task=${taken}`)
    expect(reply.statusCode).toBe(200)
    expect(reply.body).toContain('Take on: 1 task')
    expect(reply.body).toContain('A colleague has it')
    expect((await load(free))[0]?.claimedBy).toBeNull()
    expect((await pageOf(reviewer, `/en/office/tasks/bulk?do=claim`)).body).toContain('No task was selected')
    expect((await pageOf(reviewer, `/en/office/tasks/bulk?do=assign&task=${free}`)).statusCode).toBe(403)
    const supervisors = (await pageOf(supervisor, `/ar/office/tasks/bulk?do=assign&task=${free}`)).body
    expect(supervisors).toContain('لديه الآن: 0')
    expect(supervisors).not.toContain('c.counter')
  })

  it('that nobody has are spread evenly as shown, and what was taken meanwhile stays', async () => {
    const ids: string[] = []
    for (let index = 0; index < 5; index += 1) ids.push(await open({ dueAt: inHours(index) }))
    await bulk(supervisor, { do: 'assign', task: ids[0]!, officer: staff['a.reviewer']! })
    const plan = await test.inCtx({ actor: supervisor }, (ctx) => planBalance(ctx))
    expect(plan.shares.map(({ open: has, gets }) => has + gets).sort()).toEqual([2, 3])
    await bulk(reviewer, { do: 'claim', task: ids[1]! })
    const gifts = plan.gifts.map(({ taskId, accountId }) => `${taskId}:${accountId}`)
    expect(await test.inCtx({ actor: supervisor }, (ctx) => carryOutBalance(ctx, gifts))).toEqual({ done: 3, left: 1 })
    expect((await load(ids[1]!))[0]?.claimedBy).toBe(reviewer.accountId)
    expect((await pageOf(reviewer, '/en/office/tasks/balance')).statusCode).toBe(403)
    expect((await pageOf(supervisor, '/en/office/tasks/balance')).body).toContain('There are no tasks of this role')
  })
})
