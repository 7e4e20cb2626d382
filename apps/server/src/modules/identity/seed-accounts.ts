import { randomUUID } from 'node:crypto'
import type { Tx } from '../../platform/db.ts'
import { checkAccount } from './create-account.ts'
import { hashPassword } from './password.ts'
import type { AccountInput } from './schema.ts'
import { insertAccounts } from './store/accounts.ts'

const batch = 2_000

/**
 * Accounts of the demo nation, all with one password that is hashed once: equal hashes would betray equal passwords,
 * which is no secret there and would be one anywhere else. Accounts that exist are left alone. Returns how many were
 * added.
 */
export async function seedAccounts(
  tx: Tx,
  accounts: readonly AccountInput[],
  { password, now }: { readonly password: string; readonly now: Date },
): Promise<number> {
  const passwordHash = await hashPassword(password)
  let added = 0
  for (let start = 0; start < accounts.length; start += batch) {
    const rows = accounts
      .slice(start, start + batch)
      .map((input) => ({ id: randomUUID(), input: checkAccount(input), passwordHash }))
    added += (await insertAccounts(tx, rows, now)).length
  }
  return added
}
