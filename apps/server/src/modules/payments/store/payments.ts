/** Attempts, their history, and the messages that report on them. Changed only under the request's row lock. */
import type { Currency, Locale } from '@diwan/service-kit'
import { first, type Tx } from '../../../platform/db.ts'
import type { Payment, PaymentState, ReportSource } from '../schema.ts'

interface Row {
  id: string
  request_id: string
  attempt_no: number
  state: PaymentState
  is_surplus: boolean
  gateway_payment_id: string | null
  hosted_url: string | null
  amount_minor: number
  currency: Currency
  method: string | null
  card_last4: string | null
  failure_code: string | null
  locale: Locale
  created_at: Date
  captured_at: Date | null
}

const fromRow = (row: Row): Payment => ({
  id: row.id,
  requestId: row.request_id,
  attemptNo: row.attempt_no,
  state: row.state,
  isSurplus: row.is_surplus,
  gatewayPaymentId: row.gateway_payment_id,
  hostedUrl: row.hosted_url,
  amountMinor: row.amount_minor,
  currency: row.currency,
  method: row.method,
  cardLast4: row.card_last4,
  failureCode: row.failure_code,
  locale: row.locale,
  createdAt: row.created_at,
  capturedAt: row.captured_at,
})

const one = (rows: readonly Row[]): Payment | undefined => {
  const row = first(rows)
  return row && fromRow(row)
}

const columns = `id, request_id, attempt_no, state, is_surplus, gateway_payment_id, hosted_url, amount_minor, currency,
  method, card_last4, failure_code, locale, created_at, captured_at`

/** Oldest first. */
export const listPayments = async (tx: Tx, requestId: string): Promise<Payment[]> =>
  (
    await tx.query<Row>(`select ${columns} from payments.payment where request_id = $1 order by attempt_no`, [
      requestId,
    ])
  ).map(fromRow)

export const findPayment = async (tx: Tx, id: string): Promise<Payment | undefined> =>
  one(await tx.query<Row>(`select ${columns} from payments.payment where id = $1`, [id]))

export const findByGatewayId = async (tx: Tx, gatewayPaymentId: string): Promise<Payment | undefined> =>
  one(await tx.query<Row>(`select ${columns} from payments.payment where gateway_payment_id = $1`, [gatewayPaymentId]))

export interface NewPayment {
  readonly id: string
  readonly requestId: string
  readonly amountMinor: number
  readonly currency: Currency
  readonly locale: Locale
  readonly startedBy: string
}

/** Opens the next attempt, before the gateway hears of it: the index of open attempts refuses a second one. */
export async function insertPayment(tx: Tx, payment: NewPayment, now: Date): Promise<Payment> {
  const inserted = await tx.query<Row>(
    `insert into payments.payment (id, request_id, attempt_no, state, amount_minor, currency, locale, started_by,
     created_at, updated_at)
     select $1, $2, coalesce(max(attempt_no), 0) + 1, 'created', $3, $4, $5, $6, $7, $7 from payments.payment
     where request_id = $2
     returning ${columns}`,
    [payment.id, payment.requestId, payment.amountMinor, payment.currency, payment.locale, payment.startedBy, now],
  )
  const opened = one(inserted)
  if (!opened) throw new Error('no attempt was opened')
  await appendEvent(tx, opened.id, 'created', 'payer', now)
  return opened
}

export async function markStarted(
  tx: Tx,
  id: string,
  gateway: { id: string; hostedUrl: string },
  now: Date,
): Promise<void> {
  await tx.query(
    `update payments.payment set state = 'started', gateway_payment_id = $2, hosted_url = $3, updated_at = $4
     where id = $1`,
    [id, gateway.id, gateway.hostedUrl, now],
  )
  await appendEvent(tx, id, 'started', 'payer', now)
}

export interface StateChange {
  readonly state: PaymentState
  readonly isSurplus: boolean
  readonly method: string | null
  readonly cardLast4: string | null
  readonly failureCode: string | null
  readonly capturedAt: Date | null
}

export async function changeState(
  tx: Tx,
  id: string,
  change: StateChange,
  source: ReportSource,
  now: Date,
): Promise<void> {
  await tx.query(
    `update payments.payment set state = $2, is_surplus = $3, method = coalesce($4, method),
       card_last4 = coalesce($5, card_last4), failure_code = $6, captured_at = $7, updated_at = $8 where id = $1`,
    [id, change.state, change.isSurplus, change.method, change.cardLast4, change.failureCode, change.capturedAt, now],
  )
  await appendEvent(tx, id, change.state, source, now)
}

/** The order was refused or answered with nonsense: the next try is another attempt with another key. */
export async function markNotOrdered(tx: Tx, id: string, now: Date): Promise<void> {
  await tx.query(
    `update payments.payment set state = 'failed', failure_code = 'not_ordered', updated_at = $2 where id = $1`,
    [id, now],
  )
  await appendEvent(tx, id, 'failed', 'payer', now)
}

export async function markUnknown(tx: Tx, id: string, source: ReportSource, now: Date): Promise<void> {
  await tx.query(`update payments.payment set state = 'unknown', updated_at = $2 where id = $1`, [id, now])
  await appendEvent(tx, id, 'unknown', source, now)
}

async function appendEvent(
  tx: Tx,
  paymentId: string,
  state: PaymentState,
  source: ReportSource,
  now: Date,
): Promise<void> {
  await tx.query('insert into payments.payment_event (payment_id, state, source, at) values ($1, $2, $3, $4)', [
    paymentId,
    state,
    source,
    now,
  ])
}

/** False when the message was accepted before. A twin that arrives at the same time waits here for the first. */
export async function insertCallback(
  tx: Tx,
  message: { id: string; gatewayPaymentId: string; reportedState: string },
  now: Date,
): Promise<boolean> {
  const inserted = await tx.query(
    `insert into payments.callback (message_id, gateway_payment_id, reported_state, received_at) values ($1, $2, $3, $4)
     on conflict (message_id) do nothing returning message_id`,
    [message.id, message.gatewayPaymentId, message.reportedState, now],
  )
  return inserted.length > 0
}
