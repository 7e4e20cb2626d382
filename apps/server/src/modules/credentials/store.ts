/**
 * The module's only SQL. A change of status takes the row's lock first (`lockByNumber`), so that two officers cannot
 * both act on the same state. Documents and history are only ever inserted.
 */
import type { LocalisedText } from '@diwan/service-kit'
import { actorLabel, type Ctx } from '../../platform/context.ts'
import { first, type Tx } from '../../platform/db.ts'
import type { Credential, CredentialClaim, CredentialDocumentFile, CredentialStatus, Subject } from './schema.ts'

interface Row {
  id: string
  number: string
  type: string
  service_id: string
  subject_type: string
  subject_id: string
  holder_person_id: string | null
  owner_person_id: string | null
  holder_name_ar: string
  holder_name_en: string
  title_ar: string
  title_en: string
  issuer_entity_id: string
  issuer_name_ar: string
  issuer_name_en: string
  claims: readonly CredentialClaim[]
  statement: LocalisedText | null
  legal_note: LocalisedText | null
  status: CredentialStatus
  issued_at: Date
  valid_until: string | null
  revoked_at: Date | null
  revocation_reason: LocalisedText | null
  has_document: boolean
}

const fromRow = (row: Row): Credential => ({
  id: row.id,
  number: row.number,
  type: row.type,
  serviceId: row.service_id,
  subject: { type: row.subject_type, id: row.subject_id },
  holderPersonId: row.holder_person_id,
  ownerPersonId: row.owner_person_id,
  holderName: { ar: row.holder_name_ar, en: row.holder_name_en },
  title: { ar: row.title_ar, en: row.title_en },
  issuer: { entityId: row.issuer_entity_id, name: { ar: row.issuer_name_ar, en: row.issuer_name_en } },
  claims: row.claims,
  statement: row.statement,
  legalNote: row.legal_note,
  status: row.status,
  issuedAt: row.issued_at,
  validUntil: row.valid_until,
  revokedAt: row.revoked_at,
  revocationReason: row.revocation_reason,
  hasDocument: row.has_document,
})

const found = (rows: readonly Row[]): Credential | undefined => {
  const row = first(rows)
  return row && fromRow(row)
}

const columns = `c.*, exists (select 1 from credentials.document d where d.credential_id = c.id) as has_document`

/** False when the subject has a credential of this type already. Waits for a transaction that is just issuing it. */
export async function insertCredential(tx: Tx, credential: Credential): Promise<boolean> {
  const rows = await tx.query<{ id: string }>(
    `insert into credentials.credential (
       id, number, type, service_id, subject_type, subject_id, holder_person_id, owner_person_id,
       holder_name_ar, holder_name_en, title_ar, title_en, issuer_entity_id, issuer_name_ar, issuer_name_en,
       claims, statement, legal_note, status, issued_at, valid_until)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21)
     on conflict on constraint credential_subject_type_unique do nothing
     returning id`,
    [
      credential.id,
      credential.number,
      credential.type,
      credential.serviceId,
      credential.subject.type,
      credential.subject.id,
      credential.holderPersonId,
      credential.ownerPersonId,
      credential.holderName.ar,
      credential.holderName.en,
      credential.title.ar,
      credential.title.en,
      credential.issuer.entityId,
      credential.issuer.name.ar,
      credential.issuer.name.en,
      JSON.stringify(credential.claims),
      credential.statement && JSON.stringify(credential.statement),
      credential.legalNote && JSON.stringify(credential.legalNote),
      credential.status,
      credential.issuedAt,
      credential.validUntil,
    ],
  )
  return rows.length === 1
}

export const findBySubject = async (tx: Tx, subject: Subject, type: string): Promise<Credential | undefined> =>
  found(
    await tx.query<Row>(
      `select ${columns} from credentials.credential c where subject_type = $1 and subject_id = $2 and type = $3`,
      [subject.type, subject.id, type],
    ),
  )

export const findById = async (tx: Tx, id: string): Promise<Credential | undefined> =>
  found(await tx.query<Row>(`select ${columns} from credentials.credential c where id = $1`, [id]))

export const findByNumber = async (tx: Tx, number: string): Promise<Credential | undefined> =>
  found(await tx.query<Row>(`select ${columns} from credentials.credential c where number = $1`, [number]))

export const lockByNumber = async (tx: Tx, number: string): Promise<Credential | undefined> =>
  found(
    await tx.query<Row>(`select ${columns} from credentials.credential c where number = $1 for update of c`, [number]),
  )

/** Newest first; `issuer` limits the list to what one entity issued. */
export async function listByPerson(
  tx: Tx,
  personId: string,
  issuer: string | null,
  before: Date | null,
  limit: number,
): Promise<Credential[]> {
  const rows = await tx.query<Row>(
    `select ${columns} from credentials.credential c
     where (holder_person_id = $1 or owner_person_id = $1)
       and ($2::text is null or issuer_entity_id = $2)
       and ($3::timestamptz is null or issued_at < $3)
     order by issued_at desc, number limit $4`,
    [personId, issuer, before, limit],
  )
  return rows.map(fromRow)
}

export async function listBySubject(tx: Tx, subject: Subject): Promise<Credential[]> {
  const rows = await tx.query<Row>(
    `select ${columns} from credentials.credential c where subject_type = $1 and subject_id = $2
     order by issued_at, number`,
    [subject.type, subject.id],
  )
  return rows.map(fromRow)
}

export async function updateStatus(
  tx: Tx,
  id: string,
  status: CredentialStatus,
  revocation: { readonly at: Date; readonly reason: LocalisedText } | null,
): Promise<void> {
  await tx.query(
    `update credentials.credential set status = $2, revoked_at = $3, revocation_reason = $4 where id = $1`,
    [id, status, revocation?.at ?? null, revocation && JSON.stringify(revocation.reason)],
  )
}

export type HistoryEvent = 'issued' | 'sealed' | 'suspended' | 'reinstated' | 'revoked'

export async function appendEvent(
  ctx: Pick<Ctx, 'tx' | 'actor' | 'now'>,
  credentialId: string,
  event: HistoryEvent,
  detail: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  await ctx.tx.query(
    `insert into credentials.credential_event (credential_id, event, actor, detail, at) values ($1, $2, $3, $4, $5)`,
    [credentialId, event, actorLabel(ctx.actor), JSON.stringify(detail), ctx.now],
  )
}

/** False when there is one already: the first document stays. */
export async function insertDocument(
  tx: Tx,
  credentialId: string,
  file: Pick<CredentialDocumentFile, 'sha256' | 'pdf'>,
  at: Date,
): Promise<boolean> {
  const rows = await tx.query<{ credential_id: string }>(
    `insert into credentials.document (credential_id, sha256, pdf, created_at) values ($1, $2, $3, $4)
     on conflict (credential_id) do nothing returning credential_id`,
    [credentialId, file.sha256, file.pdf, at],
  )
  return rows.length === 1
}

export const findDocument = async (
  tx: Tx,
  credentialId: string,
): Promise<{ sha256: string; pdf: Buffer } | undefined> =>
  first(
    await tx.query<{ sha256: string; pdf: Buffer }>(
      `select sha256, pdf from credentials.document where credential_id = $1`,
      [credentialId],
    ),
  )
