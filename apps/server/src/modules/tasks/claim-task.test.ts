import { anOfficer, testDatabase, testNow } from '@diwan/testkit'
import { describe, expect, it } from 'vitest'
import type { Actor } from '../../platform/context.ts'
import { createAccount, findAccountByLogin } from '../identity/index.ts'
import { claimTask } from './claim-task.ts'
import { listTasksOfApplication } from './list-tasks-of-application.ts'
import { openTask } from './open-task.ts'
import { releaseTask } from './release-task.ts'
import { requireTaskFor } from './require-task-for.ts'
import { setClosed } from './store/tasks.ts'
import { aTask } from './testing/samples.ts'

const npra = (roles: readonly string[] = ['reviewer']) => anOfficer({ entityId: 'moi-npra', roles })

describe('taking a task on', () => {
  const test = testDatabase()
  const open = async (overrides: Parameters<typeof aTask>[0] = {}) => {
    const task = aTask(overrides)
    await test.inCtx({}, (ctx) => openTask(ctx, task))
    return task
  }
  type Key = { readonly instanceId: string; readonly taskId: string }
  const claim = (actor: Actor, key: Key) => test.inCtx({ actor }, (ctx) => claimTask(ctx, key))
  const release = (actor: Actor, key: Key) => test.inCtx({ actor }, (ctx) => releaseTask(ctx, key))
  const requireFor = (actor: Actor, key: Key) => test.inCtx({ actor }, (ctx) => requireTaskFor(ctx, key))

  it('is won by one of several officers who try at the same moment', async () => {
    const task = await open()
    const officers = Array.from({ length: 6 }, () => npra())
    const results = await Promise.allSettled(officers.map((officer) => claim(officer, task)))
    const won = results.filter(({ status }) => status === 'fulfilled')
    const lost = results.flatMap((result) => (result.status === 'rejected' ? [result.reason.code] : []))
    expect(won).toHaveLength(1)
    expect(lost).toEqual(Array.from({ length: 5 }, () => 'tasks.already_claimed'))
    const [seen] = await test.inCtx({ actor: officers[0]! }, (ctx) => listTasksOfApplication(ctx, task.applicationId))
    expect(officers.map(({ accountId }) => accountId)).toContain(seen?.claimedBy)
  })

  it('tells colleagues by name who has it', async () => {
    await test.inCtx({}, (ctx) =>
      createAccount(ctx, {
        kind: 'officer',
        login: 'npra.reviewer',
        password: 'correct horse battery',
        entityId: 'moi-npra',
        roles: ['reviewer'],
        name: { ar: 'خالد علي', en: 'Khalid Ali' },
      }),
    )
    const account = await test.inCtx({}, (ctx) => findAccountByLogin(ctx, 'npra.reviewer'))
    const task = await open()
    await claim({ ...npra(), accountId: account!.id }, task)
    await expect(claim(npra(), task)).rejects.toMatchObject({ text: { en: expect.stringContaining('Khalid Ali') } })
  })

  it('changes nothing the second time', async () => {
    const [officer, task] = [npra(), await open()]
    await claim(officer, task)
    const again = await test.inCtx({ actor: officer, now: new Date(testNow.getTime() + 60_000) }, (ctx) =>
      claimTask(ctx, task),
    )
    expect(again.claimedAt).toEqual(testNow)
  })

  it('is for officers of the entity and the role: for other entities the task does not exist', async () => {
    const task = await open()
    await expect(claim(anOfficer({ entityId: 'moi-cid' }), task)).rejects.toMatchObject({ code: 'tasks.not_found' })
    await expect(claim(npra(['counter']), task)).rejects.toMatchObject({ code: 'tasks.not_found' })
    await expect(claim(npra(['supervisor']), task)).rejects.toMatchObject({ code: 'tasks.not_your_role' })
    await expect(claim({ kind: 'anonymous', sessionId: null }, task)).rejects.toMatchObject({ code: 'tasks.not_found' })
  })

  it('is undone by whoever took it on or by a supervisor, and by nobody else', async () => {
    const [officer, colleague, task] = [npra(), npra(), await open()]
    await claim(officer, task)
    await expect(release(colleague, task)).rejects.toMatchObject({ code: 'tasks.not_claimant' })
    await expect(release(anOfficer({ entityId: 'iga', roles: ['supervisor'] }), task)).rejects.toMatchObject({
      code: 'tasks.not_found',
    })
    await release(officer, task)
    await claim(colleague, task)
    await release(npra(['reviewer', 'supervisor']), task)
    expect((await claim(officer, task)).claimedBy).toBe(officer.accountId)
  })

  it('is needed by nobody to do a task that is free, and keeps colleagues from doing one that is not', async () => {
    const [officer, task] = [npra(), await open()]
    expect((await requireFor(npra(), task)).reference).toBe(task.reference)
    await claim(officer, task)
    expect((await requireFor(officer, task)).claimedBy).toBe(officer.accountId)
    await expect(requireFor(npra(), task)).rejects.toMatchObject({ code: 'tasks.already_claimed', kind: 'conflict' })
  })

  it('is impossible once the task is done', async () => {
    const [officer, task] = [npra(), await open()]
    await test.inCtx({}, (ctx) => setClosed(ctx.tx, task, { status: 'completed', outcome: 'approve', at: testNow }))
    await expect(claim(officer, task)).rejects.toMatchObject({ code: 'tasks.already_closed' })
    await expect(release(officer, task)).rejects.toMatchObject({ code: 'tasks.already_closed' })
  })
})
