import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { testDatabase } from '@diwan/testkit'
import { emit } from '../../platform/events.ts'
import { getApplicationById } from './store/applications.ts'
import { CaseWorld } from './testing/case-world.ts'

const database = testDatabase()
const world = new CaseWorld(database)
beforeAll(() => world.setUp(), 120_000)
afterAll(() => world.platform.stop())

it('another process about the application ends without ending it; its own ends it', async () => {
  const { id, processInstanceId } = await world.submitted()
  const end = async (instanceId: string) => {
    const told = { instanceId, processId: 'review-pay', subject: { type: 'application', id }, outcome: 'lapsed' }
    await world.platform.as({ kind: 'system', process: 'test' }, (ctx) => emit(ctx, 'workflow.ended', told))
    return getApplicationById({ tx: database.db }, id)
  }
  expect(await end(randomUUID())).toMatchObject({ outcome: null, endedAt: null })
  expect(await end(processInstanceId ?? '')).toMatchObject({ outcome: 'lapsed', status: 'lapsed' })
})
