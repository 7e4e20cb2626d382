/**
 * Receipts and refunds. A receipt's serial is taken in the transaction that issues it: what is rolled back leaves no
 * gap.
 */
import { first, type Tx } from '../../../platform/db.ts'
import type { Receipt } from '../schema.ts'

/** The next serial of the entity in the year; the counter's row stays locked until the transaction ends. */
export async function takeSerial(tx: Tx, entityId: string, year: number): Promise<number> {
  const [row] = await tx.query<{ last_serial: number }>(
    `insert into payments.receipt_counter as counter (entity_id, year, last_serial) values ($1, $2, 1)
     on conflict (entity_id, year) do update set last_serial = counter.last_serial + 1 returning last_serial`,
    [entityId, year],
  )
  if (!row) throw new Error('no receipt serial was returned')
  return row.last_serial
}

export interface NewReceipt extends Receipt {
  readonly entityId: string
  readonly year: number
  readonly serial: number
}

export async function insertReceipt(tx: Tx, receipt: NewReceipt): Promise<void> {
  await tx.query(
    `insert into payments.receipt (number, entity_id, year, serial, request_id, payment_id, issued_at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      receipt.number, receipt.entityId,
      receipt.year, receipt.serial, receipt.requestId,
      receipt.paymentId,
      receipt.issuedAt,
    ],
  )
}

interface Row {
  number: string
  request_id: string
  payment_id: string
  issued_at: Date
}

const one = (rows: readonly Row[]): Receipt | undefined => {
  const row = first(rows)
  return row && { number: row.number, requestId: row.request_id, paymentId: row.payment_id, issuedAt: row.issued_at }
}

export const findReceipt = async (tx: Tx, number: string): Promise<Receipt | undefined> =>
  one(
    await tx.query<Row>('select number, request_id, payment_id, issued_at from payments.receipt where number = $1', [
      number,
    ]),
  )

export const findReceiptOf = async (tx: Tx, requestId: string): Promise<Receipt | undefined> =>
  one(
    await tx.query<Row>(
      'select number, request_id, payment_id, issued_at from payments.receipt where request_id = $1',
      [requestId],
    ),
  )

export type RefundReason = 'paid-twice' | 'request-closed'

export interface Refund {
  readonly id: string
  readonly paymentId: string
  readonly amountMinor: number
  readonly reason: RefundReason
  readonly state: 'requested' | 'succeeded'
}

export async function insertRefund(tx: Tx, refund: Omit<Refund, 'state'>, now: Date): Promise<void> {
  await tx.query(
    `insert into payments.refund (id, payment_id, amount_minor, reason, state, requested_at)
     values ($1, $2, $3, $4, 'requested', $5)`,
    [refund.id, refund.paymentId, refund.amountMinor, refund.reason, now],
  )
}

export async function lockRefund(tx: Tx, id: string): Promise<Refund | undefined> {
  return first(
    await tx.query<Refund>(
      `select id, payment_id as "paymentId", amount_minor as "amountMinor", reason, state from payments.refund
       where id = $1 for update`,
      [id],
    ),
  )
}

export async function markRefunded(tx: Tx, id: string, gatewayRefundId: string, now: Date): Promise<void> {
  await tx.query(
    `update payments.refund set state = 'succeeded', gateway_refund_id = $2, succeeded_at = $3 where id = $1`,
    [id, gatewayRefundId, now],
  )
}
