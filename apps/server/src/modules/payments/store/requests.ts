/**
 * Requests for payment. Whoever changes a request or one of its attempts holds the request's row lock first
 * (`lockRequest`), so a start, a callback and a cancellation never act on the same state.
 */
import type { Currency, LocalisedText } from '@diwan/service-kit'
import { first, type Tx } from '../../../platform/db.ts'
import type { PaymentLine, PaymentRequest, RequestStatus, Subject } from '../schema.ts'

interface Row {
  id: string
  subject_type: string
  subject_id: string
  entity_id: string
  entity_name: LocalisedText
  service_id: string
  payer_person_id: string | null
  payer_name: LocalisedText | null
  payer_email: string | null
  currency: Currency
  total_minor: number
  lines: readonly PaymentLine[]
  description: LocalisedText
  is_refundable: boolean
  status: RequestStatus
  created_at: Date
  expires_at: Date | null
  closed_at: Date | null
}

const fromRow = (row: Row): PaymentRequest => ({
  id: row.id,
  subject: { type: row.subject_type, id: row.subject_id },
  entityId: row.entity_id,
  entityName: row.entity_name,
  serviceId: row.service_id,
  payer: { personId: row.payer_person_id, name: row.payer_name, email: row.payer_email },
  currency: row.currency,
  totalMinor: row.total_minor,
  lines: row.lines,
  description: row.description,
  refundable: row.is_refundable,
  status: row.status,
  createdAt: row.created_at,
  expiresAt: row.expires_at,
  closedAt: row.closed_at,
})

const one = (rows: readonly Row[]): PaymentRequest | undefined => {
  const row = first(rows)
  return row && fromRow(row)
}

const columns = `id, subject_type, subject_id, entity_id, entity_name, service_id, payer_person_id, payer_name,
  payer_email, currency, total_minor, lines, description, is_refundable, status, created_at, expires_at, closed_at`

/** False when another request is due for the subject. */
export async function insertRequest(tx: Tx, request: PaymentRequest): Promise<boolean> {
  const inserted = await tx.query(
    `insert into payments.request (id, subject_type, subject_id, entity_id, entity_name, service_id, payer_person_id,
     payer_name, payer_email, currency, total_minor, lines, description, is_refundable, status, created_at, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, 'due', $15, $16)
     on conflict (subject_type, subject_id) where status = 'due' do nothing returning id`,
    [
      request.id,
      request.subject.type,
      request.subject.id,
      request.entityId,
      JSON.stringify(request.entityName),
      request.serviceId,
      request.payer.personId,
      request.payer.name && JSON.stringify(request.payer.name),
      request.payer.email,
      request.currency,
      request.totalMinor,
      JSON.stringify(request.lines),
      JSON.stringify(request.description),
      request.refundable,
      request.createdAt,
      request.expiresAt,
    ],
  )
  return inserted.length > 0
}

export const findRequest = async (tx: Tx, id: string): Promise<PaymentRequest | undefined> =>
  one(await tx.query<Row>(`select ${columns} from payments.request where id = $1`, [id]))

export const lockRequest = async (tx: Tx, id: string): Promise<PaymentRequest | undefined> =>
  one(await tx.query<Row>(`select ${columns} from payments.request where id = $1 for update`, [id]))

export const findDue = async (tx: Tx, { type, id }: Subject): Promise<PaymentRequest | undefined> =>
  one(
    await tx.query<Row>(
      `select ${columns} from payments.request where subject_type = $1 and subject_id = $2 and status = 'due'`,
      [type, id],
    ),
  )

export const findNewest = async (tx: Tx, { type, id }: Subject): Promise<PaymentRequest | undefined> =>
  one(
    await tx.query<Row>(
      `select ${columns} from payments.request where subject_type = $1 and subject_id = $2
       order by status = 'due' desc, created_at desc, closed_at desc limit 1`,
      [type, id],
    ),
  )

export async function closeRequest(
  tx: Tx,
  id: string,
  status: Exclude<RequestStatus, 'due'>,
  now: Date,
  reason: LocalisedText | string | null = null,
): Promise<void> {
  await tx.query(
    `update payments.request set status = $2, closed_at = $3, reason = $4 where id = $1 and status = 'due'`,
    [id, status, now, reason === null ? null : JSON.stringify(reason)],
  )
}
