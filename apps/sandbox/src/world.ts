import type { Faults } from './faults.ts'
import type { Idempotency } from './idempotency.ts'
import type { Journal } from './journal.ts'
import type { Timers } from './timers.ts'
import type { Timing } from './timing.ts'

export interface Secrets {
  /** The bearer key of all machine interfaces of the sandbox, the control interface included. */
  gatewayKey: string
  /** Signs callbacks: `whsec_<base64>`, or any text used as its UTF-8 bytes. */
  webhookSecret: string
}

/** What every fake system is built with. */
export interface World {
  journal: Journal
  timers: Timers
  timing: Timing
  faults: Faults
  idempotency: Idempotency
  secrets: Secrets
  publicUrl: () => string
}
