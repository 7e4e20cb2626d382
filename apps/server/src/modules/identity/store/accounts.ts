/** Accounts. The password hash leaves this file only with `findByLogin`. */
import type { Db, Tx } from '../../../platform/db.ts'
import { first } from '../../../platform/db.ts'
import type { Account, AccountInput, AccountKind, Assurance } from '../schema.ts'

type Reader = Pick<Db | Tx, 'query'>

interface Row {
  id: string
  kind: AccountKind
  login: string
  person_id: string | null
  entity_id: string | null
  roles: string[]
  name_ar: string
  name_en: string
  assurance: Assurance
  email: string | null
  is_active: boolean
  created_at: Date
}

const columns =
  'id, kind, login, person_id, entity_id, roles, name_ar, name_en, assurance, email, is_active, created_at'

const fromRow = (row: Row): Account => ({
  id: row.id,
  kind: row.kind,
  login: row.login,
  personId: row.person_id,
  entityId: row.entity_id,
  roles: row.roles,
  name: { ar: row.name_ar, en: row.name_en },
  assurance: row.assurance,
  email: row.email,
  isActive: row.is_active,
  createdAt: row.created_at,
})

const one = (rows: readonly Row[]): Account | undefined => {
  const row = first(rows)
  return row && fromRow(row)
}

export interface StoredAccount {
  readonly id: string
  readonly input: AccountInput
  readonly passwordHash: string
}

/** Adds accounts; those whose login or person has one already are left out. Returns the ids that were added. */
export async function insertAccounts(tx: Tx, accounts: readonly StoredAccount[], now: Date): Promise<string[]> {
  const rows = accounts.map(({ id, input, passwordHash }) => ({
    id,
    kind: input.kind,
    login: input.login,
    password_hash: passwordHash,
    person_id: input.kind === 'person' ? input.personId : null,
    entity_id: input.kind === 'officer' ? input.entityId : null,
    roles: input.kind === 'officer' ? input.roles : [],
    name_ar: input.name.ar,
    name_en: input.name.en,
    assurance: input.kind === 'person' ? input.assurance : 'basic',
    email: input.email ?? null,
  }))
  const inserted = await tx.query<{ id: string }>(
    `insert into identity.account (
       id, kind, login, password_hash, person_id, entity_id, roles, name_ar, name_en, assurance, email, created_at)
     select r.id, r.kind, r.login, r.password_hash, r.person_id, r.entity_id,
       array(select jsonb_array_elements_text(r.roles)), r.name_ar, r.name_en, r.assurance, r.email, $2
     from jsonb_to_recordset($1::jsonb) as r (
       id uuid, kind text, login text, password_hash text, person_id uuid, entity_id text, roles jsonb,
       name_ar text, name_en text, assurance text, email text)
     on conflict do nothing
     returning id`,
    [JSON.stringify(rows), now],
  )
  return inserted.map(({ id }) => id)
}

export const findById = async (db: Reader, id: string): Promise<Account | undefined> =>
  one(await db.query<Row>(`select ${columns} from identity.account where id = $1`, [id]))

export const findByPersonId = async (db: Reader, personId: string): Promise<Account | undefined> =>
  one(await db.query<Row>(`select ${columns} from identity.account where person_id = $1`, [personId]))

export async function findByLogin(
  db: Reader,
  login: string,
): Promise<{ readonly account: Account; readonly passwordHash: string } | undefined> {
  const row = first(
    await db.query<Row & { password_hash: string }>(
      `select ${columns}, password_hash from identity.account where login = $1`,
      [login],
    ),
  )
  return row && { account: fromRow(row), passwordHash: row.password_hash }
}

export const listByEntity = async (db: Reader, entityId: string): Promise<Account[]> => {
  const rows = await db.query<Row>(
    `select ${columns} from identity.account where kind = 'officer' and entity_id = $1 and is_active order by login`,
    [entityId],
  )
  return rows.map(fromRow)
}
