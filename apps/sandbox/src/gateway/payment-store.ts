import type { Journal } from '../journal.ts'
import { nextStatuses, type Payment, type PaymentStatus } from './payment.ts'

/** All payments, in memory and in the journal. */
export interface PaymentStore {
  find(id: string): Payment | undefined
  findByToken(token: string): Payment | undefined
  /** Newest first. */
  listByReference(merchantReference: string): Payment[]
  all(): Iterable<Payment>
  save(payment: Payment): Payment
  /** Goes through the given states in order; a step that the table does not allow is a bug and throws. */
  move(payment: Payment, path: readonly PaymentStatus[], change?: Partial<Payment>): Payment
}

export function createPaymentStore(journal: Journal): PaymentStore {
  const byId = new Map<string, Payment>()
  const idByToken = new Map<string, string>()
  const remember = (payment: Payment) => {
    byId.set(payment.id, payment)
    idByToken.set(payment.token, payment.id)
  }
  for (const payment of journal.past<Payment>('payment')) remember(payment)

  const save = (payment: Payment) => {
    remember(payment)
    journal.append('payment', payment)
    return payment
  }

  return {
    find: (id) => byId.get(id),
    findByToken: (token) => byId.get(idByToken.get(token) ?? ''),
    listByReference: (reference) =>
      [...byId.values()].filter((payment) => payment.merchant_reference === reference).toReversed(),
    all: () => byId.values(),
    save,
    move(payment, path, change = {}) {
      const at = new Date().toISOString()
      let { status } = payment
      for (const next of path) {
        if (!nextStatuses[status].includes(next)) throw new Error(`A ${status} payment cannot become ${next}`)
        status = next
      }
      const history = [...payment.history, ...path.map((step) => ({ status: step, at }))]
      return save({ ...payment, ...change, status, history })
    },
  }
}
