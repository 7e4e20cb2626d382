import { href } from '../../platform/http/index.ts'
import { configuration } from './configuration.ts'
import type { GatewayPayment } from './gateway.ts'
import type { Payment, PaymentRequest } from './schema.ts'

/** Orders an attempt at the gateway; built from stored values alone, so that a repetition is the same order. */
export function orderPayment(
  request: PaymentRequest,
  attempt: Payment,
): Promise<{ readonly payment: GatewayPayment; readonly hostedUrl: string }> {
  const { gateway, publicUrl } = configuration()
  return gateway.order({
    paymentId: attempt.id,
    reference: `${request.id}-${attempt.attemptNo}`,
    currency: attempt.currency,
    amountMinor: attempt.amountMinor,
    description: request.description,
    returnUrl: `${publicUrl}${href(attempt, `/pay/${request.id}/return`)}`,
    callbackUrl: `${publicUrl}/callbacks/gateway`,
    locale: attempt.locale,
  })
}
