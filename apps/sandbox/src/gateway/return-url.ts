import type { Payment } from './payment.ts'

/** Back to the merchant with the payment's id only: what happened must be asked from the gateway, not read here. */
export function returnUrl(payment: Payment): string {
  const target = new URL(payment.return_url)
  target.searchParams.set('payment_id', payment.id)
  return target.href
}
