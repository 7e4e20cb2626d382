import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testDatabase } from '@diwan/testkit'
import { CaseWorld } from '../applications/testing/case-world.ts'
import { getBottleneck } from './get-bottleneck.ts'
import { getWorkload } from './get-workload.ts'

const database = testDatabase()
const world = new CaseWorld(database)
beforeAll(() => world.setUp(), 120_000)
afterAll(() => world.platform.stop())

describe('what a supervisor sees of the work', () => {
  it('is who has how much, how old it is and what will be late at the pace of late', async () => {
    const first = await world.submitted()
    await world.submitted()
    await world.decide(first, { outcome: 'complete' })
    const { roles, officers } = await world.as(world.colleague, (ctx) => getWorkload(ctx))
    expect(roles).toMatchObject([{ role: 'reviewer', open: 2, done: 1, overdue: 0, ages: [2, 0, 0, 0, 0] }])
    const { accountId } = world.reviewer.actor as { readonly accountId: string }
    // Done without having been taken on: whoever decided did it.
    expect(officers.find(({ officer }) => officer.id === accountId)).toMatchObject({ open: 0, done: 1 })
    const text = world.expectPage(await world.get(world.colleague, '/en/office/workload'))
    expect(text).toContain('Forecast of service levels')
    expect(world.expectPage(await world.get(world.colleague, '/ar/office/workload'))).toContain('عمر المهام المفتوحة')
  })

  it('is not for reviewers, and of another entity there is nothing', async () => {
    for (const path of ['/en/office/workload', '/en/office/workload/process?service=library-card']) {
      expect((await world.get(world.reviewer, path)).statusCode).toBe(403)
    }
    const other = await world.platform.actorOf('npra.supervisor')
    expect((await world.as(other, (ctx) => getWorkload(ctx))).roles).toEqual([])
    expect(await world.as(other, (ctx) => getBottleneck(ctx, 'library-card'))).toBeUndefined()
  })

  it('is where a service takes long, from the history of its cases', async () => {
    const application = await world.submitted()
    world.platform.advanceDays(7)
    await world.decide(application, { outcome: 'complete' })
    const found = (await world.as(world.colleague, (ctx) => getBottleneck(ctx, 'library-card')))!
    const slowest = found.elements.filter(({ isSlowest }) => isSlowest)
    expect(slowest.map(({ name }) => name.en)).toEqual(['Check completeness'])
    expect(slowest[0]!.count).toBe(2)
    // One at once, one after five working days: the median lies between.
    expect(slowest[0]!.median).toBeGreaterThan(2 * 435)
    expect(found.elements.find(({ elementId }) => elementId === 'decide')).toMatchObject({ count: 0, median: undefined, waiting: 2 })
    // The week has ended the session of before.
    const supervisor = await world.platform.openSession('office', world.colleague.actor)
    const reply = await world.get(supervisor, '/en/office/workload/process?service=library-card')
    expect(world.expectPage(reply)).toMatch(/Check completeness Longest 2 \d working days/)
    expect(reply.body).toContain('dw-diagram--slow')
  })
})
