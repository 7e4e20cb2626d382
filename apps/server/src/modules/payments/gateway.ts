/** The payment gateway as this module needs it: order a payment, ask about it, give money back. */
import type { Currency, Locale, LocalisedText } from '@diwan/service-kit'
import { outsideSystem, SystemOutage, type OutsideRequest } from '../../platform/outside-system.ts'

/** States of a payment at the gateway. */
export type GatewayStatus = 'created' | 'submitted' | 'authorised' | 'captured' | 'failed' | 'cancelled' | 'expired'

/** What the gateway says about a payment, in an answer or in a signed callback. */
export interface GatewayPayment {
  readonly id: string
  readonly status: GatewayStatus
  readonly amountMinor: number
  readonly currency: string
  readonly method: string | null
  readonly cardLast4: string | null
  readonly failureCode: string | null
  readonly capturedAt: Date | null
}

export interface GatewayOrder {
  readonly paymentId: string
  readonly reference: string
  readonly currency: Currency
  readonly amountMinor: number
  readonly description: LocalisedText
  readonly returnUrl: string
  readonly callbackUrl: string
  readonly locale: Locale
}

/** Every member throws SystemOutage when there is no usable answer. */
export interface Gateway {
  order(order: GatewayOrder): Promise<{ readonly payment: GatewayPayment; readonly hostedUrl: string }>
  find(gatewayPaymentId: string): Promise<GatewayPayment>
  /** The same key gives the money back once. */
  refund(input: {
    key: string
    gatewayPaymentId: string
    currency: Currency
    amountMinor: number
  }): Promise<{ readonly id: string }>
}

export function createGateway(options: { gatewayUrl: string; gatewayKey: string; timeoutMs?: number }): Gateway {
  const { gatewayUrl: url, gatewayKey: key, timeoutMs } = options
  const system = outsideSystem({ name: 'payment-gateway', url, key, ...(timeoutMs ? { timeoutMs } : {}) })

  /** A refusal of what we always send right is no answer that a payer can do anything about. */
  const call = async (request: OutsideRequest): Promise<Record<string, unknown>> => {
    const { status, body } = await system.call(request)
    if (status >= 400 || !isRecord(body)) throw new SystemOutage(system.name, 'malformed')
    return body
  }
  const path = (id: string, rest = '') => `/gateway/v1/payments/${encodeURIComponent(id)}${rest}`

  return {
    async order({ paymentId, reference, currency, amountMinor, description, returnUrl, callbackUrl, locale }) {
      const answer = await call({
        method: 'POST',
        path: '/gateway/v1/payments',
        idempotencyKey: paymentId,
        body: {
          merchant_reference: reference,
          amount: { currency, minor: amountMinor },
          description: { ar: description.ar.slice(0, 200), en: description.en.slice(0, 200) },
          return_url: returnUrl,
          callback_url: callbackUrl,
          language: locale,
        },
      })
      const payment = readPayment(answer)
      const hostedUrl = answer['hosted_url']
      if (!payment || typeof hostedUrl !== 'string' || !/^https?:\/\//.test(hostedUrl))
        throw new SystemOutage(system.name, 'malformed')
      return { payment, hostedUrl }
    },

    async find(gatewayPaymentId) {
      const payment = readPayment(await call({ method: 'GET', path: path(gatewayPaymentId) }))
      if (!payment) throw new SystemOutage(system.name, 'malformed')
      return payment
    },

    async refund({ key: idempotencyKey, gatewayPaymentId, currency, amountMinor }) {
      const answer = await call({
        method: 'POST',
        path: path(gatewayPaymentId, '/refunds'),
        idempotencyKey,
        body: { amount: { currency, minor: amountMinor }, reference: idempotencyKey },
      })
      if (typeof answer['id'] !== 'string') throw new SystemOutage(system.name, 'malformed')
      return { id: answer['id'] }
    },
  }
}

const statuses: readonly string[] = ['created', 'submitted', 'authorised', 'captured', 'failed', 'cancelled', 'expired']

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value.slice(0, 100) : null)

/** Reads the gateway's view of a payment; undefined when it is not one. */
export function readPayment(value: unknown): GatewayPayment | undefined {
  if (!isRecord(value) || !isRecord(value['amount'])) return undefined
  const { id, status, amount, method, card_last4, failure_code, captured_at } = value
  const { minor, currency } = amount as Record<string, unknown>
  if (typeof id !== 'string' || typeof status !== 'string' || !statuses.includes(status)) return undefined
  if (!Number.isSafeInteger(minor) || typeof currency !== 'string') return undefined
  const captured = typeof captured_at === 'string' ? new Date(captured_at) : null
  return {
    id,
    status: status as GatewayStatus,
    amountMinor: minor as number,
    currency,
    method: textOrNull(method),
    cardLast4: textOrNull(card_last4)?.slice(-4) ?? null,
    failureCode: textOrNull(failure_code),
    capturedAt: captured && !Number.isNaN(captured.getTime()) ? captured : null,
  }
}
