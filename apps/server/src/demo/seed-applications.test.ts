import { testDatabase } from '@diwan/testkit'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runPlatform, type RunningPlatform } from '../../test/run-platform.ts'
import { statuses } from '../modules/applications/index.ts'
import { seedApplications } from './seed-applications.ts'

/** Gone through within a moment: as long as a job takes. */
const passing = ['submitted', 'in-progress']

describe('applications of the demo nation', () => {
  const database = testDatabase()
  let platform: RunningPlatform
  beforeAll(async () => {
    platform = await runPlatform(database)
    const { makeCtx, jobs } = platform.app
    await seedApplications({ db: database.db, makeCtx, jobs, sandboxUrl: platform.sandbox.url })
  }, 120_000)
  afterAll(() => platform.stop())

  test('are in every state that an application can stay in', async () => {
    const rows = await database.db.query<{ status: string }>('select distinct status from applications.application')
    const seen = rows.map(({ status }) => status).toSorted()
    expect(seen).toEqual(statuses.filter((status) => !passing.includes(status)).toSorted())
  })

  test('were paid for at the gateway where one is ready to collect, with a receipt', async () => {
    expect(
      await database.db.query(
        `select p.state, r.status, (select count(*)::int from payments.receipt c where c.request_id = r.id) as receipts
         from payments.payment p join payments.request r on r.id = p.request_id`,
      ),
    ).toEqual([{ state: 'captured', status: 'paid', receipts: 1 }])
  })
})
