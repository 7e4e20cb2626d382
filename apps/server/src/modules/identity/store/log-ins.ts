import { first, type Tx } from '../../../platform/db.ts'
import type { Realm } from '../../../platform/http/route.ts'
import type { LogIn } from '../schema.ts'

export interface NewLogIn extends LogIn {
  readonly accountId: string
  readonly realm: Realm
  readonly sessionId: string
}

export async function insertLogIn(tx: Tx, logIn: NewLogIn): Promise<void> {
  await tx.query(
    `insert into identity.log_in (id, account_id, realm, session_id, assurance, id_token, at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [logIn.id, logIn.accountId, logIn.realm, logIn.sessionId, logIn.assurance, logIn.idToken, logIn.at],
  )
}

/** The log-in of this session, or the account's latest where the session was renewed since. */
export const findOpenLogIn = async (
  tx: Tx,
  {
    accountId,
    realm,
    sessionId,
  }: { readonly accountId: string; readonly realm: Realm; readonly sessionId: string | null },
): Promise<LogIn | undefined> =>
  first(
    await tx.query<LogIn>(
      `select id, at, assurance, id_token as "idToken" from identity.log_in
       where account_id = $1 and realm = $2 and ended_at is null
       order by (session_id = $3::uuid) desc nulls last, at desc limit 1`,
      [accountId, realm, sessionId],
    ),
  )

export async function endLogIn(tx: Tx, id: string, now: Date): Promise<void> {
  await tx.query('update identity.log_in set ended_at = $2, id_token = null where id = $1', [id, now])
}

export async function deleteOldLogIns(tx: Tx, before: Date): Promise<void> {
  await tx.query('delete from identity.log_in where at < $1', [before])
}
