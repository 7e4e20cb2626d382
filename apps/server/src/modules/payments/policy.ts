import type { Actor } from '../../platform/context.ts'
import type { Permissions } from '../../platform/policy.ts'
import type { PaymentRequest } from './schema.ts'

/** Services without log-in are paid for by anybody who began them: whose a request is, is decided by `canPay`. */
export const permissions: Permissions = {
  'payment.pay': ['anyone'],
  'payment.report': ['anyone'],
  'receipt.read': ['anyone'],
}

/** The person who was asked to pay keeps the receipt, whatever becomes of the subject. */
export const isPayer = (actor: Actor, { payer }: Pick<PaymentRequest, 'payer'>): boolean =>
  actor.kind === 'person' && payer.personId !== null && payer.personId === actor.onBehalfOf
