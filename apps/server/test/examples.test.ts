/** The contract of every service: each of its examples ends as it says, through all modules. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { testDatabase, testNow } from '@diwan/testkit'
import { loadServiceFolders } from '../src/modules/catalogue/index.ts'
import { runExample } from './run-example.ts'
import { runPlatform, type RunningPlatform } from './run-platform.ts'

const folders = await loadServiceFolders({ fixtures: true })

// A nation for each service: what one story does to the registers is not met by another service's.
describe.each(folders)('$service.id', ({ service, examples }) => {
  const database = testDatabase()
  let platform: RunningPlatform

  beforeAll(async () => {
    platform = await runPlatform(database)
  })
  afterAll(() => platform.stop())
  beforeEach(() => platform.setTime(testNow))

  test.each(examples)('$name', async (example) => {
    expect.hasAssertions()
    await runExample(platform, service, example)
  })
})
