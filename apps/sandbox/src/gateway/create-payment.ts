import { randomBytes, randomUUID } from 'node:crypto'
import { expireWhenDue } from './expire-payment.ts'
import type { Gateway } from './gateway.ts'
import type { Payment, PaymentOrder } from './payment.ts'

export function createPayment(gateway: Gateway, order: PaymentOrder): Payment {
  const now = Date.now()
  const payment = gateway.payments.save({
    ...order,
    id: `pay_${randomUUID()}`,
    token: randomBytes(24).toString('base64url'),
    status: 'created',
    history: [{ status: 'created', at: new Date(now).toISOString() }],
    method: null,
    card_scheme: null,
    card_last4: null,
    failure_code: null,
    card_id: null,
    refunds: [],
    expires_at: new Date(now + gateway.timing.paymentLifetimeMs).toISOString(),
  })
  expireWhenDue(gateway, payment)
  return payment
}
