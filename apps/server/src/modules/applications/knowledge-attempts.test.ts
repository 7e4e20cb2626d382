import { anonymous, testDatabase } from '@diwan/testkit'
import { beforeAll, expect, it } from 'vitest'
import { png } from '../files/testing/samples.ts'
import { createApplication } from './index.ts'
import { FormWorld } from './testing/form-world.ts'

const database = testDatabase()
const world = new FormWorld(database)
beforeAll(() => world.setUp())

const guess = (building: number) => {
  const answers = { cpr: world.record.personalNumber, id_expiry: '2030-01-01', building_no: String(building), licence_class: 'private' }
  const files = { id_copy: { filename: 'card.png', contentBase64: png.toString('base64') } }
  const input = { serviceId: 'traffic.licence-replace', answers, files, declared: true } as const
  return world.as(anonymous(), (ctx) => createApplication({ ...ctx, channel: 'api' }, input)).catch((error: { code: string }) => error.code)
}

it('of a crowd of wrong guesses five are answered, though each is rolled back and all connections are busy', async () => {
  const codes = await Promise.all(Array.from({ length: 60 }, (_, building) => guess(building + 1)))
  expect(codes.filter((code) => code === 'applications.answers_incomplete')).toHaveLength(5)
  expect(codes.filter((code) => code === 'applications.too_many_attempts')).toHaveLength(55)
  const rows = await database.db.query<{ bucket: string }>('select bucket from platform.rate_limit')
  expect(JSON.stringify(rows)).not.toContain(world.record.personalNumber)
})
