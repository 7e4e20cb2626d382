import type { Gateway } from './gateway.ts'
import type { Method, Payment } from './payment.ts'
import type { TestCard } from './test-cards.ts'

/** Decides about a card. A payment that was already submitted stays as it is: pressing "pay" twice charges once. */
export function submitCard(gateway: Gateway, payment: Payment, card: TestCard, method: Method): Payment {
  if (payment.status !== 'created') return payment
  const submitted = gateway.payments.move(payment, ['submitted'], {
    method,
    card_scheme: `test-${method}`,
    card_last4: card.number.slice(-4),
    card_id: card.id,
  })
  const decided = decide(gateway, submitted, card)
  gateway.callbacks.announce(decided, card.callbacks)
  return decided
}

function decide({ payments }: Gateway, payment: Payment, card: TestCard): Payment {
  if (card.decision === 'silent') return payment
  if (card.decision === 'failed') return payments.move(payment, ['failed'], { failure_code: card.failureCode ?? null })
  return payments.move(payment, ['authorised', 'captured'])
}
