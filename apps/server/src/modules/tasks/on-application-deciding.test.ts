import { testDatabase } from '@diwan/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SignedIn } from '../../../test/run-platform.ts'
import { decideCase } from '../applications/index.ts'
import { CaseWorld } from '../applications/testing/case-world.ts'
import { claimTask } from './claim-task.ts'
import { releaseTask } from './release-task.ts'

const database = testDatabase()
const world = new CaseWorld(database)
beforeAll(() => world.setUp(), 120_000)
afterAll(() => world.platform.stop())

async function openCase() {
  const application = await world.submitted()
  const { taskId } = (await world.openTask(application))!
  const key = { instanceId: application.processInstanceId!, taskId }
  return {
    application,
    claim: (officer: SignedIn) => world.as(officer, (ctx) => claimTask(ctx, key)),
    release: (officer: SignedIn) => world.as(officer, (ctx) => releaseTask(ctx, key)),
    decide: (officer: SignedIn) =>
      world.as(officer, (ctx) => decideCase(ctx, { reference: application.reference, taskId, outcome: 'complete' })),
  }
}

describe('a case whose task an officer has taken on', () => {
  it('is decided by that officer alone: a colleague, a supervisor too, has to have it returned first', async () => {
    const { application, claim, release, decide } = await openCase()
    await claim(world.reviewer)
    await expect(decide(world.colleague)).rejects.toMatchObject({ code: 'tasks.already_claimed', status: 409 })
    expect(await world.eventsOf(application)).not.toContain('decided')
    await release(world.colleague)
    await claim(world.colleague)
    await expect(decide(world.reviewer)).rejects.toMatchObject({ code: 'tasks.already_claimed' })
    await decide(world.colleague)
    expect(await world.eventsOf(application)).toContain('decided')
  })

  it('tells the colleague who decides by form who has it, in both languages', async () => {
    const { application, claim } = await openCase()
    const { taskId } = (await world.openTask(application))!
    const { claimedByName } = await claim(world.reviewer)
    for (const [locale, text] of [
      ['ar', 'تولّى زميل آخر هذه المهمة قبلك'],
      ['en', 'A colleague took this task on before you'],
    ] as const) {
      const body = { task: taskId, outcome: 'complete' }
      const reply = await world.post(world.colleague, `/${locale}/office/cases/${application.reference}/decide`, body)
      expect(reply.statusCode).toBe(409)
      expect(reply.body).toContain(`${text}: ${claimedByName![locale]}`)
    }
  })

  it('is either taken on or decided when both are tried at the same moment, never both', async () => {
    for (let round = 0; round < 6; round++) {
      const { application, claim, decide } = await openCase()
      const tries = { claim: () => claim(world.reviewer), decide: () => decide(world.colleague) }
      const order = round % 2 === 0 ? (['claim', 'decide'] as const) : (['decide', 'claim'] as const)
      const results = await Promise.allSettled(order.map((name) => tries[name]()))
      const refused = results.flatMap((result) => (result.status === 'rejected' ? [result.reason.code] : []))
      const isDecided = (await world.eventsOf(application)).includes('decided')
      expect(refused).toEqual([isDecided ? 'tasks.already_closed' : 'tasks.already_claimed'])
    }
  })
})
