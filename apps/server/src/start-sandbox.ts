/** Runs the sandbox — payment gateway, customs, traffic, mailbox — as a process of its own beside the demo nation. */
import { fork } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { OutsideSystems } from './app.ts'
import type { Config } from './platform/config.ts'

export interface RunningSandbox {
  readonly url: string
  readonly outside: OutsideSystems
  stop(): Promise<void>
}

const program = fileURLToPath(new URL('../../sandbox/src/main.ts', import.meta.url))
const startLimitMs = 30_000

interface Ready {
  readonly msg: 'sandbox.ready'
  readonly url: string
  readonly smtpPort: number
}

export async function startSandbox(config: Config): Promise<RunningSandbox> {
  const child = fork(program, [], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    // Ctrl-C reaches the whole group; the parent ends its children in order.
    detached: process.platform !== 'win32',
    env: {
      PATH: process.env['PATH'],
      NODE_NO_WARNINGS: '1',
      SANDBOX_PORT: String(config.sandboxPort),
      SANDBOX_SMTP_PORT: '0',
      SANDBOX_HOST: config.host,
      SANDBOX_DATA_DIR: path.join(config.dataDir, 'sandbox'),
      SANDBOX_GATEWAY_KEY: config.gatewayKey,
      SANDBOX_WEBHOOK_SECRET: config.gatewayWebhookSecret,
    },
  })
  const ready = await new Promise<Ready>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('The sandbox did not start in time')), startLimitMs)
    child.once('message', (message) => {
      clearTimeout(timer)
      resolve(message as Ready)
    })
    child.once('exit', (code) =>
      reject(new Error(`The sandbox ended with code ${code}: is port ${config.sandboxPort} free? (SANDBOX_PORT)`)),
    )
  })
  return {
    url: ready.url,
    outside: outsideOf(config, ready.url, ready.smtpPort),
    async stop() {
      if (child.exitCode !== null) return
      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGTERM')
      await ended
    },
  }
}

const outsideOf = (config: Config, url: string, smtpPort: number): OutsideSystems => ({
  gatewayUrl: config.gatewayUrl ?? url,
  customsUrl: config.customsUrl ?? url,
  trafficUrl: config.trafficUrl ?? url,
  smtpUrl: config.smtpUrl ?? `smtp://127.0.0.1:${smtpPort}`,
})

/** The outside systems when no sandbox runs here: all of them configured. */
export function configuredOutside(config: Config): OutsideSystems {
  const { gatewayUrl, customsUrl, trafficUrl, smtpUrl } = config
  if (gatewayUrl && customsUrl && trafficUrl && smtpUrl) return { gatewayUrl, customsUrl, trafficUrl, smtpUrl }
  throw new Error(
    'Cannot start: GATEWAY_URL, CUSTOMS_URL, TRAFFIC_URL and SMTP_URL are needed where no sandbox runs (DEMO=off, or ROLE other than all)',
  )
}
