import { first, type Db, type Tx } from '../../../platform/db.ts'
import type { CodeChallenge } from '../schema.ts'

type Reader = Pick<Db, 'query'>

const columns = `id, account_id as "accountId", locale`

/** Adds a challenge unless the account asked for `limit` of them since `since`. */
export async function insertChallenge(
  tx: Tx,
  challenge: CodeChallenge & { readonly interactionHash: Buffer; readonly now: Date; readonly expiresAt: Date },
  { limit, since }: { readonly limit: number; readonly since: Date },
): Promise<boolean> {
  // The account's row is the lock: two requests at once cannot both be the last that is allowed.
  await tx.query('select id from identity.account where id = $1 for update', [challenge.accountId])
  const rows = await tx.query<{ id: string }>(
    `insert into identity.code_challenge (id, interaction_hash, account_id, locale, created_at, expires_at)
     select $1, $2, $3, $4, $5, $6
     where (select count(*) from identity.code_challenge where account_id = $3 and created_at > $7) < $8
     returning id`,
    [
      challenge.id, challenge.interactionHash,
      challenge.accountId,
      challenge.locale,
      challenge.now,
      challenge.expiresAt,
      since,
      limit,
    ],
  )
  return rows.length === 1
}

/** The latest challenge of a log-in in progress, usable or not. */
export const findByInteraction = async (db: Reader, interactionHash: Buffer): Promise<CodeChallenge | undefined> =>
  first(
    await db.query<CodeChallenge>(
      `select ${columns} from identity.code_challenge where interaction_hash = $1 and used_at is null
       order by created_at desc, id limit 1`,
      [interactionHash],
    ),
  )

export const lockChallenge = async (tx: Tx, id: string, now: Date): Promise<CodeChallenge | undefined> =>
  first(
    await tx.query<CodeChallenge>(
      `select ${columns} from identity.code_challenge where id = $1 and used_at is null and expires_at > $2 for update`,
      [id, now],
    ),
  )

export async function setCode(tx: Tx, id: string, codeHash: Buffer): Promise<void> {
  await tx.query('update identity.code_challenge set code_hash = $2 where id = $1', [id, codeHash])
}

/** Counts a try before the code is compared. Undefined when no try is left or the code has ended. */
export const countTry = async (
  db: Reader,
  id: string,
  limit: number,
  now: Date,
): Promise<{ codeHash: Buffer | null } | undefined> =>
  first(
    await db.query<{ codeHash: Buffer | null }>(
      `update identity.code_challenge set attempts = attempts + 1
       where id = $1 and attempts < $2 and used_at is null and expires_at > $3
       returning code_hash as "codeHash"`,
      [id, limit, now],
    ),
  )

/** True for one caller only. */
export async function useChallenge(db: Reader, id: string, now: Date): Promise<boolean> {
  const rows = await db.query<{ id: string }>(
    'update identity.code_challenge set used_at = $2 where id = $1 and used_at is null returning id',
    [id, now],
  )
  return rows.length === 1
}

export async function deleteOldChallenges(tx: Tx, before: Date): Promise<void> {
  await tx.query('delete from identity.code_challenge where expires_at < $1', [before])
}
