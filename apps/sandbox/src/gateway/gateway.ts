import type { Idempotency } from '../idempotency.ts'
import type { Timers } from '../timers.ts'
import type { Timing } from '../timing.ts'
import type { Callbacks } from './callbacks.ts'
import type { PaymentStore } from './payment-store.ts'

/** What every operation of the gateway works with. */
export interface Gateway {
  payments: PaymentStore
  callbacks: Callbacks
  idempotency: Idempotency
  timers: Timers
  timing: Timing
  /** Where payers reach the hosted page; known only once the server listens. */
  publicUrl: () => string
}

export const hostedUrl = (gateway: Gateway, token: string): string => `${gateway.publicUrl()}/gateway/pay/${token}`
