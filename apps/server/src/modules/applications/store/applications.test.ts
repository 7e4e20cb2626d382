import { testDatabase } from '@diwan/testkit'
import { beforeAll, expect, it } from 'vitest'
import { submitApplication } from '../index.ts'
import { FormWorld } from '../testing/form-world.ts'
import { addEvent, listEvents } from './applications.ts'

const database = testDatabase()
const world = new FormWorld(database)
beforeAll(() => world.setUp())

it('events of one instant are told in the order in which they happened', async () => {
  const draft = await world.filled()
  const kinds = Array.from({ length: 12 }, (_, index) => `happening-${index}`)
  const events = await world.as(world.person, async (ctx) => {
    const { id } = await submitApplication(ctx, { draftId: draft.id, declared: true })
    for (const kind of kinds) await addEvent(ctx, id, kind)
    return listEvents(ctx, id)
  })
  expect(new Set(events.map(({ at }) => at.getTime())).size).toBe(1)
  expect(events.map(({ kind }) => kind)).toEqual(['submitted', 'task-opened', ...kinds])
})
