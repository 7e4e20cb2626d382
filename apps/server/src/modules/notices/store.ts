/**
 * The module's only SQL. A notice is inserted once; afterwards only `read_at` is set, by whoever opens it first
 * (`markRead` says whether that was this caller). Evidence is only ever inserted.
 */
import type { Locale, LocalisedText } from '@diwan/service-kit'
import { actorLabel, type Ctx } from '../../platform/context.ts'
import { first, write, type Tx } from '../../platform/db.ts'
import type { Delivery, Notice, Subject } from './schema.ts'

interface Row {
  id: string
  template: string
  subject_type: string
  subject_id: string
  person_id: string | null
  email: string | null
  recipient_name: LocalisedText | null
  locale: Locale
  sender: LocalisedText
  title: LocalisedText
  body: LocalisedText
  link: string | null
  created_at: Date
  read_at: Date | null
}

const fromRow = (row: Row): Notice => ({
  id: row.id,
  template: row.template,
  subject: { type: row.subject_type, id: row.subject_id },
  personId: row.person_id,
  email: row.email,
  recipientName: row.recipient_name,
  locale: row.locale,
  sender: row.sender,
  title: row.title,
  body: row.body,
  link: row.link,
  createdAt: row.created_at,
  readAt: row.read_at,
})

export async function insertNotice(tx: Tx, notice: Notice): Promise<void> {
  await write(
    tx,
    `insert into notices.notice (id, template, subject_type, subject_id, person_id, email, recipient_name, locale,
     sender, title, body, link, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      notice.id,
      notice.template,
      notice.subject.type,
      notice.subject.id,
      notice.personId,
      notice.email,
      notice.recipientName && JSON.stringify(notice.recipientName),
      notice.locale,
      JSON.stringify(notice.sender),
      JSON.stringify(notice.title),
      JSON.stringify(notice.body),
      notice.link,
      notice.createdAt,
    ],
  )
}

export async function findNotice(tx: Tx, id: string): Promise<Notice | undefined> {
  const row = first(await tx.query<Row>('select * from notices.notice where id = $1', [id]))
  return row && fromRow(row)
}

/** Newest first. */
export async function listByPerson(tx: Tx, personId: string, offset: number, limit: number): Promise<Notice[]> {
  const rows = await tx.query<Row>(
    'select * from notices.notice where person_id = $1 order by created_at desc, id offset $2 limit $3',
    [personId, offset, limit],
  )
  return rows.map(fromRow)
}

export async function countByPerson(tx: Tx, personId: string): Promise<{ total: number; unread: number }> {
  const rows = await tx.query<{ total: number; unread: number }>(
    `select count(*) as total, count(*) filter (where read_at is null) as unread from notices.notice
     where person_id = $1`,
    [personId],
  )
  return first(rows) ?? { total: 0, unread: 0 }
}

export async function countUnreadOf(tx: Tx, personId: string): Promise<number> {
  const rows = await tx.query<{ unread: number }>(
    'select count(*) as unread from notices.notice where person_id = $1 and read_at is null',
    [personId],
  )
  return first(rows)?.unread ?? 0
}

/** Oldest first. */
export async function listBySubject(tx: Tx, subject: Subject): Promise<Notice[]> {
  const rows = await tx.query<Row>(
    'select * from notices.notice where subject_type = $1 and subject_id = $2 order by created_at, id',
    [subject.type, subject.id],
  )
  return rows.map(fromRow)
}

/** True for the one call that opened it first. */
export async function markRead(tx: Tx, id: string, at: Date): Promise<boolean> {
  const rows = await tx.query<{ id: string }>(
    'update notices.notice set read_at = $2 where id = $1 and read_at is null returning id',
    [id, at],
  )
  return rows.length === 1
}

export type NewDelivery = Pick<Delivery, 'channel' | 'outcome'> & Partial<Pick<Delivery, 'attempt' | 'detail'>>

export async function appendDelivery(
  ctx: Pick<Ctx, 'tx' | 'actor' | 'now'>,
  noticeId: string,
  { channel, outcome, attempt = null, detail = null }: NewDelivery,
): Promise<void> {
  await write(
    ctx.tx,
    `insert into notices.delivery (notice_id, channel, outcome, actor, attempt, detail, at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [noticeId, channel, outcome, actorLabel(ctx.actor), attempt, detail, ctx.now],
  )
}

export async function listDeliveries(
  tx: Tx,
  noticeIds: readonly string[],
): Promise<(Delivery & { noticeId: string })[]> {
  return tx.query<Delivery & { noticeId: string }>(
    `select notice_id as "noticeId", channel, outcome, actor, attempt, detail, at
     from notices.delivery where notice_id = any($1) order by id`,
    [noticeIds],
  )
}
