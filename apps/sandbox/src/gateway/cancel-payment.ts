import type { Gateway } from './gateway.ts'
import type { Payment } from './payment.ts'

/** The payer leaves without paying. Too late once a card was submitted: then nothing changes. */
export function cancelPayment(gateway: Gateway, payment: Payment): Payment {
  if (payment.status !== 'created') return payment
  const cancelled = gateway.payments.move(payment, ['cancelled'])
  gateway.callbacks.announce(cancelled, ['now'])
  return cancelled
}
