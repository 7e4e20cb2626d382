import { anOfficer, aPerson, testDatabase, testNow } from '@diwan/testkit'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '../../platform/context.ts'
import { emit, subscribeAll } from '../../platform/events.ts'
import { claimTask } from './claim-task.ts'
import { subscriptions } from './index.ts'
import { listTasks, queuePageSize } from './list-tasks.ts'
import { listTasksOfApplication } from './list-tasks-of-application.ts'
import { openTask } from './open-task.ts'
import { taskStatuses, type OpenTask, type QueueQuery } from './schema.ts'
import { setClosed } from './store/tasks.ts'
import { aTask, inHours } from './testing/samples.ts'

const reviewer = anOfficer({ entityId: 'moi-npra' })
const counter = anOfficer({ entityId: 'moi-npra', roles: ['counter'] })
const supervisor = anOfficer({ entityId: 'moi-npra', roles: ['supervisor'] })

describe('the queue of an officer', () => {
  const test = testDatabase()
  beforeEach(() => test.owner.query('delete from tasks.task'))

  const open = async (...tasks: OpenTask[]) => {
    for (const task of tasks) await test.inCtx({}, (ctx) => openTask(ctx, task))
    return tasks.map(({ reference }) => reference)
  }
  const list = (actor: Actor, query: Partial<QueueQuery> = {}) =>
    test.inCtx({ actor }, (ctx) => listTasks(ctx, { state: '', page: 1, done: 0, left: 0, ...query }))
  const references = async (actor: Actor, query: Partial<QueueQuery> = {}) =>
    (await list(actor, query)).tasks.map(({ reference }) => reference)

  it('begins with what is due first; what has no limit comes last, older before newer', async () => {
    const [later, none, overdue, today, older] = await open(
      aTask({ dueAt: inHours(50) }),
      aTask({ dueAt: null }),
      aTask({ dueAt: inHours(-5) }),
      aTask({ dueAt: inHours(3) }),
      aTask({ dueAt: inHours(50), openedAt: inHours(-30) }),
    )
    expect(await references(reviewer)).toEqual([overdue, today, older, later, none])
  })

  it('shows nothing of another entity, whatever the role, and nothing to people', async () => {
    await open(aTask(), aTask({ role: 'counter' }))
    for (const roles of [['reviewer'], ['supervisor'], ['reviewer', 'supervisor', 'counter']]) {
      const { tasks, total, figures, services } = await list(anOfficer({ entityId: 'moi-cid', roles }))
      expect([tasks, total, figures.open, services]).toEqual([[], 0, 0, []])
    }
    await expect(list(aPerson())).rejects.toMatchObject({ code: 'tasks.not_found' })
  })

  it('shows a role its own tasks, and a supervisor those of all roles', async () => {
    const [review, collect] = await open(aTask({ dueAt: inHours(1) }), aTask({ role: 'counter', dueAt: inHours(2) }))
    expect(await references(reviewer)).toEqual([review])
    expect(await references(counter)).toEqual([collect])
    expect(await references(supervisor)).toEqual([review, collect])
  })

  it('can be narrowed by service, by state, and to what is mine', async () => {
    const [mine, colleagues, late, otherService] = [
      aTask(),
      aTask(),
      aTask({ dueAt: inHours(-1) }),
      aTask({ serviceId: 'npra.visa', serviceTitle: { ar: 'تأشيرة', en: 'Visa' } }),
    ]
    await open(mine, colleagues, late, otherService)
    await test.inCtx({ actor: reviewer }, (ctx) => claimTask(ctx, mine))
    await test.inCtx({ actor: anOfficer({ entityId: 'moi-npra' }) }, (ctx) => claimTask(ctx, colleagues))

    expect(await references(reviewer, { state: 'mine' })).toEqual([mine.reference])
    expect((await references(reviewer, { state: 'claimed' })).sort()).toEqual(
      [mine.reference, colleagues.reference].sort(),
    )
    expect(await references(reviewer, { state: 'overdue' })).toEqual([late.reference])
    expect(await references(reviewer, { state: 'unclaimed', service: 'npra.visa' })).toEqual([otherService.reference])
    const { figures, services } = await list(reviewer, { service: 'npra.visa' })
    expect(figures).toEqual({ open: 4, unclaimed: 2, mine: 1, overdue: 1 })
    expect(services.map(({ title }) => title.en).sort()).toEqual(['Replace a passport', 'Visa'])
  })

  it('finds a case by its reference or the beginning of it, however it was typed', async () => {
    const [wanted] = await open(aTask({ reference: 'AP7K-4M9P-XW3D-T' }), aTask({ reference: 'AP9K-4M9P-XW3D-T' }))
    for (const q of ['AP7K-4M9P-XW3D-T', 'ap7k 4m9p', ' AP7K4', 'AP٧K'])
      expect(await references(reviewer, { q })).toEqual([wanted])
    expect(await references(reviewer, { q: 'AP7K-2222' })).toEqual([])
  })

  it('begins with what a supervisor called urgent, whenever it is due', async () => {
    const [soon, urgent, waits] = await open(aTask({ dueAt: inHours(1) }), aTask({ dueAt: inHours(90) }), aTask({ dueAt: inHours(-9) }))
    for (const [reference, priority] of [[urgent, 1], [waits, 3]]) {
      await test.owner.query('update tasks.task set priority = $2 where reference = $1', [reference, priority])
    }
    expect(await references(reviewer)).toEqual([urgent, soon, waits])
  })

  it('can be narrowed by role, by officer, by the day on which work came in, and to what is finished', async () => {
    const [old, done] = [aTask({ openedAt: inHours(-72) }), aTask()]
    const [, finished, collect] = await open(old, done, aTask({ role: 'counter' }))
    await test.inCtx({ actor: reviewer }, (ctx) => claimTask(ctx, old))
    await test.inCtx({}, (ctx) => setClosed(ctx.tx, done, { status: 'completed', outcome: 'approve', at: testNow }))
    expect(await references(supervisor, { role: 'counter' })).toEqual([collect])
    expect(await references(supervisor, { officer: reviewer.accountId })).toEqual([old.reference])
    expect(await references(supervisor, { 'until-day': '27', 'until-month': '2', 'until-year': '2026' })).toEqual([old.reference])
    expect(await references(supervisor, { 'from-day': '1', 'from-month': '3', 'from-year': '2026' })).toEqual([collect])
    expect(await references(reviewer, { state: 'closed' })).toEqual([finished])
  })

  it('comes in pages without a gap', async () => {
    const all = await open(...Array.from({ length: queuePageSize + 3 }, (_, index) => aTask({ dueAt: inHours(index) })))
    expect([...(await references(reviewer)), ...(await references(reviewer, { page: 2 }))]).toEqual(all)
    expect((await list(reviewer)).pages).toBe(2)
  })

  it('takes in what processes announce, once, and lets go of what they close', async () => {
    subscribeAll(subscriptions)
    const task = aTask()
    for (const _ of [1, 2]) await test.inCtx({}, (ctx) => emit(ctx, 'application.task-opened', task))
    expect(await references(reviewer)).toEqual([task.reference])

    const { instanceId, taskId, elementId } = task
    const subject = { type: 'application', id: task.applicationId }
    await test.inCtx({ now: inHours(1) }, (ctx) =>
      emit(ctx, 'workflow.task-closed', {
        instanceId,
        taskId,
        elementId,
        subject,
        processId: 'review-pay',
        how: 'completed',
        outcome: 'approve',
      }),
    )
    expect(await references(reviewer)).toEqual([])
    const closed = await test.inCtx({ actor: reviewer }, (ctx) => listTasksOfApplication(ctx, task.applicationId))
    expect(closed).toMatchObject([{ status: 'completed', outcome: 'approve', closedAt: inHours(1), openedAt: testNow }])
    expect(await test.inCtx({ actor: anOfficer() }, (ctx) => listTasksOfApplication(ctx, task.applicationId))).toEqual(
      [],
    )
  })

  it('knows the same states in the program and in the database', async () => {
    const [row] = await test.owner.query<{ check: string }>(
      `select pg_get_constraintdef(oid) as check from pg_constraint where conname = 'task_status'`,
    )
    expect([...row!.check.matchAll(/'([a-z-]+)'/g)].map(([, name]) => name).sort()).toEqual([...taskStatuses].sort())
  })
})
