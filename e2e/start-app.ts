/** Starts the whole platform for the journeys: free ports, an empty data folder, a small demo nation. */
import { spawn, type ChildProcess } from 'node:child_process'
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { openSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { freePort } from '../apps/server/src/platform/free-port.ts'

const root = path.resolve(import.meta.dirname, '..')
const startLimitMs = 120_000

/** Of every person and officer in the journeys' demo nation. */
export const demoPassword = 'Journey-2020-demo'

/** Playwright runs what this returns after the last journey. Tests find the portal at baseURL. */
export default async function startApp(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'diwan-e2e-'))
  // The database may run as another user, who has to pass through.
  await chmod(folder, 0o711)
  const port = await freePort()
  const url = `http://localhost:${port}`
  const sandboxPort = await freePort()
  const log = path.join(folder, 'app.log')
  const output = openSync(log, 'a')
  const app = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', '--import', './apps/server/tsx-loader.mjs', 'apps/server/src/main.ts'],
    {
      cwd: root,
      stdio: ['ignore', output, output],
      env: {
        ...process.env,
        PORT: String(port),
        SANDBOX_PORT: String(sandboxPort),
        PUBLIC_URL: url,
        DATA_DIR: path.join(folder, 'data'),
        DEMO_PEOPLE: process.env['DEMO_PEOPLE'] ?? '200',
        DEMO_PASSWORD: demoPassword,
      },
    },
  )
  const stop = async () => {
    await end(app)
    await rm(folder, { recursive: true, force: true })
  }
  try {
    await becomesReady(url, app)
  } catch (error) {
    const lines = (await readFile(log, 'utf8')).trim().split('\n').slice(-40)
    await stop()
    throw new Error(`The platform did not start: ${String(error)}\n${lines.join('\n')}`, { cause: error })
  }
  process.env['DIWAN_E2E_URL'] = url
  process.env['DIWAN_E2E_SANDBOX'] = `http://127.0.0.1:${sandboxPort}`
  process.env['DIWAN_E2E_LOG'] = log
  return stop
}

async function becomesReady(url: string, app: ChildProcess): Promise<void> {
  const deadline = Date.now() + startLimitMs
  while (Date.now() < deadline) {
    if (app.exitCode !== null) throw new Error(`it ended with code ${app.exitCode}`)
    const ready = await fetch(`${url}/readyz`).then((reply) => reply.ok, () => false)
    if (ready) return
    await wait(100)
  }
  throw new Error(`not ready after ${startLimitMs / 1000} s`)
}

async function end(app: ChildProcess): Promise<void> {
  if (app.exitCode !== null || app.signalCode !== null) return
  const ended = new Promise((resolve) => app.once('exit', resolve))
  app.kill('SIGTERM')
  const timer = setTimeout(() => app.kill('SIGKILL'), 30_000)
  await ended
  clearTimeout(timer)
}
