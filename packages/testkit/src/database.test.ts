import { describe, expect, test } from 'vitest'
import { actorLabel } from '../../../apps/server/src/platform/context.ts'
import { aPerson, anOfficer, anonymous, testDatabase, testNow } from './index.ts'

const database = testDatabase()

describe('a test database', () => {
  test('runs statements as the application, not as the owner', async () => {
    const [row] = await database.db.query<{ role: string }>('select current_user::text as role')
    expect(row?.role).toBe('diwan_app')
  })

  test('lets the owner look behind the scenes', async () => {
    const [row] = await database.owner.query<{ role: string }>('select current_user::text as role')
    expect(row?.role).not.toBe('diwan_app')
  })

  test('commits what a context wrote', async () => {
    await database.inCtx({}, (ctx) =>
      ctx.tx.query(`insert into platform.rate_limit (bucket, window_start, hits) values ('b', $1, 1)`, [ctx.now]),
    )
    const rows = await database.db.query<{ window_start: Date }>('select window_start from platform.rate_limit')
    expect(rows).toEqual([{ window_start: testNow }])
  })

  test('keeps nothing of a context whose work fails', async () => {
    const work = database.inCtx({}, async (ctx) => {
      await ctx.tx.query(`insert into platform.rate_limit (bucket, window_start, hits) values ('c', $1, 1)`, [ctx.now])
      throw new Error('refused')
    })
    await expect(work).rejects.toThrow('refused')
    expect(await database.db.query(`select 1 from platform.rate_limit where bucket = 'c'`)).toEqual([])
  })

  test('finds Arabic words that are nearly alike, which a C locale could not', async () => {
    await database.owner.query('create extension if not exists pg_trgm')
    const [row] = await database.db.query<{ alike: number }>(`select similarity('تجديد رخصة', 'تجديد رخصه') as alike`)
    expect(row?.alike).toBeGreaterThan(0.5)
  })
})

describe('actors for tests', () => {
  test('stand for a person, an officer and a visitor', () => {
    const person = aPerson()
    expect(person.onBehalfOf).toBe(person.personId)
    expect(actorLabel(anOfficer({ accountId: 'a1' }))).toBe('officer:a1')
    expect(actorLabel(anonymous())).toBe('anonymous')
  })
})
