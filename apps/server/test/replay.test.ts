/** Cases that ran from end to end, replayed by the version they ran by and by another one. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase } from '@diwan/testkit'
import { loadServiceFolders, proposeVersion, type ServiceFolder } from '../src/modules/catalogue/index.ts'
import type { Ctx } from '../src/platform/context.ts'
import { reportLines } from '../src/replay/replay-text.ts'
import { replayVersions } from '../src/replay/replay-versions.ts'
import { runExample } from './run-example.ts'
import { runPlatform, type RunningPlatform } from './run-platform.ts'

const database = testDatabase()
let platform: RunningPlatform
let folder: ServiceFolder

/** Examples that come to an end of their own. */
const endsByItself = ({ end }: ServiceFolder['examples'][number]) => 'outcome' in end && end.outcome !== 'withdrawn'

beforeAll(async () => {
  platform = await runPlatform(database)
  folder = (await loadServiceFolders()).find(({ service }) => service.id === 'iga.address-update')!
  for (const example of folder.examples) await runExample(platform, folder.service, example)
  const { service, examples } = folder
  const next = {
    ...service,
    version: 2,
    cost: { model: 'fixed', currency: 'BHD', confidence: 'proposed', label: service.title, amountMinor: 1_500 },
    journey: { kind: 'process', process: { definition: 'review-pay' } },
  }
  const owner = await platform.actorOf('iga.owner')
  const json = JSON.stringify({ service: next, examples })
  await platform.as(owner, (ctx) => proposeVersion(ctx, { json, reason: 'A fee is to be charged.' }))
}, 120_000)
afterAll(() => platform.stop())

const replay = (against: number, seeded = false) =>
  database.db.transaction(async (tx) => {
    await tx.query('set transaction read only')
    const ctx: Ctx = { ...platform.app.makeCtx(tx, 'replay'), now: platform.now() }
    return replayVersions(ctx, { serviceId: folder.service.id, version: 1, against, seeded, limit: 50 })
  })

test('the version they ran by ends every case as it ended in truth, and changes nothing', async () => {
  const { sum, faithful, cases } = await replay(1)
  expect(cases).toHaveLength(folder.examples.filter(endsByItself).length)
  expect(faithful).toBe(cases.length)
  expect(sum).toMatchObject({ changed: 0, outcomes: {}, feeMinor: { before: 0, after: 0 } })
})

test('a proposed version is measured before anybody is offered it', async () => {
  const report = await replay(2)
  const completed = report.cases.filter(({ after }) => after.outcome === 'completed')
  expect(completed.length).toBeGreaterThan(0)
  for (const { after, changed } of completed) {
    expect(after.feeMinor).toBe(1_500)
    expect(after.steps).toContain('pay')
    expect(changed).toEqual(expect.arrayContaining(['feeMinor', 'steps']))
  }
  expect(report.sum.feeMinor).toEqual({
    before: 0,
    after: 1_500 * completed.length,
    difference: 1_500 * completed.length,
  })
  const text = reportLines(report).join('\n')
  expect(text).toContain('version 1 against version 2')
  expect(text).not.toMatch(/9999\d{5}/)
})

test('cases are made up where none is wanted or recorded', async () => {
  const report = await replay(2, true)
  expect(report).toMatchObject({ source: 'seeded', faithful: null, sum: { cases: 50 } })
  expect(report.sum.changed).toBeGreaterThan(0)
})

test('what is not there is said', async () => {
  await expect(replay(9)).rejects.toMatchObject({ code: 'catalogue.version_not_found' })
})
