import { ApiError } from '../api-error.ts'
import type { Gateway } from './gateway.ts'
import type { Payment } from './payment.ts'

/** Ends the silence about a submitted payment, however late: the issuer says that it was captured or that it failed. */
export function settlePayment(gateway: Gateway, id: string, status: 'captured' | 'failed'): Payment {
  const payment = gateway.payments.find(id)
  if (!payment) throw new ApiError(404, 'unknown_payment', 'There is no such payment')
  if (payment.status !== 'submitted') {
    throw new ApiError(409, 'not_silent', `Only a submitted payment can be settled; this one is ${payment.status}`)
  }
  const settled =
    status === 'captured'
      ? gateway.payments.move(payment, ['authorised', 'captured'])
      : gateway.payments.move(payment, ['failed'], { failure_code: 'issuer_timeout' })
  gateway.callbacks.announce(settled, ['now'])
  return settled
}
