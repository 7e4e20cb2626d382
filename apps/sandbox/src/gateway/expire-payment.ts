import type { Gateway } from './gateway.ts'
import type { Payment } from './payment.ts'

/**
 * At the end of its life a payment that nobody paid expires, and one that the issuer never answered fails: the payer
 * is not charged. Both are told to the merchant.
 */
export function expireWhenDue(gateway: Gateway, { id, expires_at }: Payment): void {
  gateway.timers.after(Date.parse(expires_at) - Date.now(), () => {
    const payment = gateway.payments.find(id)
    if (payment?.status === 'created') {
      gateway.callbacks.announce(gateway.payments.move(payment, ['expired']), ['now'])
    }
    if (payment?.status === 'submitted') {
      const failed = gateway.payments.move(payment, ['failed'], { failure_code: 'issuer_timeout' })
      gateway.callbacks.announce(failed, ['now'])
    }
  })
}
