/** What may follow what, and how the gateway's words become ours. */
import { createHmac, timingSafeEqual } from 'node:crypto'
import { dayOf } from '@diwan/service-kit'
import type { GatewayStatus } from './gateway.ts'
import type { PaymentLine, PaymentState, RequestStatus } from './schema.ts'

export const requestStatuses: readonly RequestStatus[] = ['due', 'paid', 'cancelled', 'expired']

/**
 * Late success is accepted from every state: once the gateway says that it took the money, it did, whatever was
 * believed before. `unknown` is left only by what the gateway says.
 */
export const nextStates: Readonly<Record<PaymentState, readonly PaymentState[]>> = {
  created: ['started', 'failed'],
  started: ['submitted', 'captured', 'failed', 'cancelled', 'expired', 'unknown'],
  submitted: ['captured', 'failed', 'cancelled', 'expired', 'unknown'],
  unknown: ['started', 'submitted', 'captured', 'failed', 'cancelled', 'expired'],
  captured: [],
  failed: ['captured'],
  cancelled: ['captured'],
  expired: ['captured'],
}

/** States in which the payer may still be paying: no second attempt is opened beside them. */
export const openStates: readonly PaymentState[] = ['created', 'started', 'submitted', 'unknown']
export const isOpen = (state: PaymentState): boolean => openStates.includes(state)

/** Money may be on its way: the payer waits and must not pay again. */
export const isProcessing = (state: PaymentState): boolean => state === 'submitted' || state === 'unknown'

const ours: Readonly<Record<GatewayStatus, PaymentState>> = {
  created: 'started',
  submitted: 'submitted',
  authorised: 'submitted',
  captured: 'captured',
  failed: 'failed',
  cancelled: 'cancelled',
  expired: 'expired',
}

/** The state that the gateway's report leads to; undefined when it tells nothing new, such as an old message. */
export function stateAfter(current: PaymentState, reported: GatewayStatus): PaymentState | undefined {
  const next = ours[reported]
  return next !== current && nextStates[current].includes(next) ? next : undefined
}

export const totalOf = (lines: readonly PaymentLine[]): number => lines.reduce((sum, { minor }) => sum + minor, 0)

/** Whole minor units, none negative, and a total that the gateway can collect. */
export const areLines = (lines: readonly PaymentLine[]): boolean =>
  lines.length > 0 &&
  lines.every(({ minor }) => Number.isSafeInteger(minor) && minor >= 0) &&
  Number.isSafeInteger(totalOf(lines))

/** `MOI-TRAFFIC-2026-000042`: entity, year, serial without gaps. */
export const receiptNumberOf = (entityId: string, year: number, serial: number): string =>
  `${entityId.toUpperCase().replace(/[^A-Z0-9]+/g, '-')}-${year}-${String(serial).padStart(6, '0')}`

export const yearIn = (timeZone: string, now: Date): number => Number(dayOf({ now, timeZone }).slice(0, 4))

const minute = 60_000

/** Minutes to wait before the gateway is asked again, by how often it was asked; the last one repeats. */
const queryPauses = [1, 2, 5, 10, 15, 30, 60]
export const nextQueryAt = (now: Date, asked: number): Date =>
  new Date(now.getTime() + (queryPauses[Math.min(asked, queryPauses.length - 1)] ?? 60) * minute)

/** Between the gateway's clock and ours, in seconds: older and younger messages are refused (Standard Webhooks). */
export const toleranceSeconds = 300

export interface SignedMessage {
  readonly id: string | undefined
  readonly timestamp: string | undefined
  /** One or more signatures, separated by blanks. */
  readonly signature: string | undefined
  readonly body: Buffer
}

/** Standard Webhooks: HMAC-SHA256 over "id.timestamp.body", compared in constant time. */
export function isSigned({ id, timestamp, signature, body }: SignedMessage, secret: string, now: Date): boolean {
  if (!id || !timestamp || !signature || !/^\d{1,12}$/.test(timestamp)) return false
  if (Math.abs(now.getTime() / 1000 - Number(timestamp)) > toleranceSeconds) return false
  const key = secret.startsWith('whsec_') ? Buffer.from(secret.slice(6), 'base64') : Buffer.from(secret, 'utf8')
  const expected = createHmac('sha256', key).update(`${id}.${timestamp}.`).update(body).digest()
  return signature.split(' ').some((one) => {
    const given = Buffer.from(/^v1,(.+)$/.exec(one)?.[1] ?? '', 'base64')
    return given.length === expected.length && timingSafeEqual(given, expected)
  })
}
