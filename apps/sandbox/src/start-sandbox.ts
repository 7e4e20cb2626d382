import type { AddressInfo } from 'node:net'
import { buildApp } from './app.ts'
import type { Control } from './control.ts'
import { createFaults } from './faults.ts'
import { createIdempotency } from './idempotency.ts'
import { openJournal } from './journal.ts'
import { startSmtp } from './mailbox/smtp-server.ts'
import { createTimers } from './timers.ts'
import { usualTiming, type Timing } from './timing.ts'
import type { Secrets } from './world.ts'

export interface SandboxOptions {
  /** 0 takes a free port. */
  port: number
  /** 0 takes a free port; always on 127.0.0.1. */
  smtpPort: number
  /** Where browsers reach the sandbox; by default the address it listens on. */
  publicUrl?: string | undefined
  /** Folder of the journal; without it everything is forgotten at the end. */
  dataDir?: string | undefined
  /** Address to listen on, by default 127.0.0.1. */
  host?: string | undefined
  secrets: Secrets
  /** Other delays than the usual ones, for tests. */
  timing?: Partial<Timing> | undefined
}

export interface Sandbox {
  url: string
  smtpPort: number
  control: Control
  /** Finishes the requests under way; callbacks not yet delivered stay in the journal. */
  stop(): Promise<void>
}

/** Starts the outside world of the demo nation: payment gateway, customs, traffic, mail and text messages. */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const { gatewayKey, webhookSecret } = options.secrets
  if (!gatewayKey || !webhookSecret) throw new Error('The sandbox needs a gateway key and a webhook secret')
  const timing = { ...usualTiming, ...options.timing }
  const journal = openJournal(options.dataDir)
  const timers = createTimers()
  const faults = createFaults(timing.slowMs)
  const place = { publicUrl: '', smtpPort: 0 }

  const app = buildApp(
    {
      journal,
      timers,
      timing,
      faults,
      idempotency: createIdempotency(journal),
      secrets: options.secrets,
      publicUrl: () => place.publicUrl,
    },
    () => place.smtpPort,
  )
  const smtp = await startSmtp(app.messages, faults.mailbox, timers, options.smtpPort)
  place.smtpPort = smtp.port

  const stop = async () => {
    timers.stop()
    app.stopCallbacks()
    await Promise.all([app.http.close(), smtp.stop()])
    journal.close()
  }
  try {
    const host = options.host ?? '127.0.0.1'
    await app.http.listen({ port: options.port, host })
    const { port } = app.http.server.address() as AddressInfo
    const url = `http://${host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host}:${port}`
    place.publicUrl = (options.publicUrl ?? url).replace(/\/+$/, '')
    return { url, smtpPort: smtp.port, control: app.control, stop }
  } catch (error) {
    await stop()
    throw error
  }
}
