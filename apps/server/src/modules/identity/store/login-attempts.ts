/**
 * Attempts to log in. An attempt is written before the password is checked: parallel guesses each take one of the few
 * that are allowed, and a process that dies in between has still counted.
 */
import { first, type Db, type Tx } from '../../../platform/db.ts'

/**
 * Takes one of `limit` attempts since `since` (or since the last success). False when none is left; then only that is
 * noted.
 */
export async function reserveAttempt(
  tx: Tx,
  {
    loginHash,
    since,
    limit,
    now,
  }: { readonly loginHash: Buffer; readonly since: Date; readonly limit: number; readonly now: Date },
): Promise<boolean> {
  // One after the other for the same login; different logins do not wait for each other.
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('identity.login ' || encode($1, 'hex'), 0))`, [
    loginHash,
  ])
  const counted = first(
    await tx.query<{ failures: number }>(
      `select count(*) as failures from identity.login_attempt
       where login_hash = $1 and outcome = 'tried' and at > $2 and id > coalesce(
         (select max(id) from identity.login_attempt where login_hash = $1 and outcome = 'succeeded' and at > $2), 0)`,
      [loginHash, since],
    ),
  )
  const isFree = (counted?.failures ?? 0) < limit
  await insertAttempt(tx, loginHash, isFree ? 'tried' : 'locked', now)
  return isFree
}

export async function insertAttempt(
  db: Pick<Db, 'query'>,
  loginHash: Buffer,
  outcome: 'tried' | 'succeeded' | 'locked',
  now: Date,
): Promise<void> {
  await db.query('insert into identity.login_attempt (login_hash, outcome, at) values ($1, $2, $3)', [
    loginHash,
    outcome,
    now,
  ])
}
