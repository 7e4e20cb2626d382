/**
 * What the operator of a process relies on: settings from a file, and a log that is whole when the process is ended.
 */
import { spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '@diwan/testkit'
import { freePort } from '../src/platform/free-port.ts'
import { runProcess } from './run-process.ts'

const database = testDatabase()
const root = path.resolve(import.meta.dirname, '../../..')
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'diwan-start-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe.each(['start', 'seed'])('npm run %s', (name) => {
  /** Runs the script in a folder with a `.env` of its own, up to the complaint about a setting that cannot be. */
  const complaint = async (environment: Readonly<Record<string, string>>): Promise<string> => {
    const { scripts } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>
    }
    const [, ...words] = (scripts[name] ?? '').split(' ')
    const env = { PATH: process.env['PATH'], DATA_DIR: folder, ...environment }
    return spawnSync(process.execPath, words, { cwd: folder, env, encoding: 'utf8' }).stderr
  }
  beforeAll(async () => {
    await symlink(path.join(root, 'apps'), path.join(folder, 'apps')).catch(() => {})
    await writeFile(path.join(folder, '.env'), '# settings\nDATABASE_POOL=one\nPORT="two"\n')
  })

  test('takes its settings from a file .env in its folder', async () => {
    const said = await complaint({})
    expect(said).toContain('DATABASE_POOL must be a whole number from 2 to 200, not "one"')
    expect(said).toContain('PORT must be a whole number from 0 to 65535, not "two"')
  })

  test('believes the environment before the file', async () => {
    const said = await complaint({ PORT: 'three' })
    expect(said).toContain('not "three"')
    expect(said).toContain('not "one"')
    expect(said).not.toContain('"two"')
  })
})

test('a process that is asked to end has written every line of its log', async () => {
  const web = await runProcess({
    role: 'web',
    port: await freePort(),
    databaseUrl: database.url,
    dataDir: folder,
    sandbox: { url: 'http://127.0.0.1:9', smtpPort: 9 },
    logLevel: 'info',
  })
  const answers = await Promise.all(
    Array.from({ length: 30 }, (_, index) => fetch(`${web.url}/en/nowhere/${index}`, { redirect: 'manual' })),
  )
  expect(answers.every(({ status }) => status === 404)).toBe(true)
  expect(await web.end()).toBe(0)
  const lines = web.log().split('\n').filter((line) => line.includes('"status":404'))
  expect(lines).toHaveLength(30)
})
