/** A server process of its own against a given database and sandbox: for killing. */
import { spawn } from 'node:child_process'
import path from 'node:path'
import { until } from '@diwan/testkit'
import type { Sandbox } from '../../sandbox/src/index.ts'

/** For whatever a process is waited for, on a busy machine. */
export const patienceMs = 90_000

const root = path.resolve(import.meta.dirname, '../../..')

export interface ProcessOptions {
  readonly role: 'web' | 'worker'
  readonly port: number
  readonly databaseUrl: string
  readonly dataDir: string
  readonly sandbox: Pick<Sandbox, 'url' | 'smtpPort'>
  readonly logLevel?: 'info'
}

export interface ServerProcess {
  readonly url: string
  /** What it wrote to its log so far. */
  log(): string
  /** Asks it to end. @returns its exit code */
  end(): Promise<number | null>
  kill(): Promise<void>
}

const nodeArguments = [
  '--disable-warning=ExperimentalWarning',
  '--import',
  './apps/server/tsx-loader.mjs',
  'apps/server/src/main.ts',
]

export async function runProcess(options: ProcessOptions): Promise<ServerProcess> {
  const { role, port, databaseUrl, dataDir, sandbox, logLevel } = options
  const child = spawn(process.execPath, nodeArguments, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'ignore'],
    env: {
      PATH: process.env['PATH'],
      ROLE: role,
      PORT: String(port),
      DATABASE_URL: databaseUrl,
      DATA_DIR: dataDir,
      GATEWAY_URL: sandbox.url,
      CUSTOMS_URL: sandbox.url,
      TRAFFIC_URL: sandbox.url,
      SMTP_URL: `smtp://127.0.0.1:${sandbox.smtpPort}`,
      ...(logLevel ? { LOG_LEVEL: logLevel } : {}),
    },
  })
  let written = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => void (written += text))
  const signal = async (name: 'SIGTERM' | 'SIGKILL') => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const ended = new Promise((resolve) => child.once('close', resolve))
    child.kill(name)
    await ended
  }
  const url = `http://127.0.0.1:${port}`
  if (role === 'web') await until(async () => (await fetch(`${url}/readyz`)).ok, patienceMs)
  return {
    url,
    log: () => written,
    async end() {
      await signal('SIGTERM')
      return child.exitCode
    },
    kill: () => signal('SIGKILL'),
  }
}
