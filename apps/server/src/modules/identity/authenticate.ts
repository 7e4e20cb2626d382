/**
 * Checks a login and its password. The same work is done and the same answer given whether the login exists or not,
 * is of the wrong kind or is closed; the lock-out counts logins that do not exist as well.
 */
import type { IdentityEnvironment } from './environment.ts'
import { keyedHash } from './keyed-hash.ts'
import { verifyPassword } from './password.ts'
import { lockOut, normaliseLogin } from './rules.ts'
import type { Account, AccountKind } from './schema.ts'
import { findByLogin } from './store/accounts.ts'
import { insertAttempt, reserveAttempt } from './store/login-attempts.ts'

export type Authentication =
  | { readonly result: 'accepted'; readonly account: Account }
  | { readonly result: 'refused' }
  | { readonly result: 'locked' }

export interface Credentials {
  readonly kind: AccountKind
  readonly login: string
  readonly password: string
}

/** Not inside a transaction: the password takes a tenth of a second, for which no connection is held. */
export async function authenticate(
  env: Pick<IdentityEnvironment, 'db' | 'secret' | 'clock'>,
  { kind, login: typed, password }: Credentials,
): Promise<Authentication> {
  const login = normaliseLogin(typed)
  const loginHash = keyedHash(env.secret, 'login', login)
  const now = env.clock()
  const since = new Date(now.getTime() - lockOut.minutes * 60_000)
  const isFree = await env.db.transaction((tx) =>
    reserveAttempt(tx, { loginHash, since, limit: lockOut.failures, now }),
  )
  if (!isFree) return { result: 'locked' }

  const found = await findByLogin(env.db, login)
  const isRight = await verifyPassword(password, found?.passwordHash)
  if (!found || !isRight || found.account.kind !== kind || !found.account.isActive) return { result: 'refused' }
  await insertAttempt(env.db, loginHash, 'succeeded', now)
  return { result: 'accepted', account: found.account }
}
