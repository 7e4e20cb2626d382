import type { Ctx } from '../../platform/context.ts'
import { errors } from './errors.ts'
import { normaliseLogin } from './rules.ts'
import type { Account } from './schema.ts'
import { findById, findByLogin, findByPersonId, listByEntity } from './store/accounts.ts'

/** For other modules, which have decided that the actor may know: nothing is authorised here. */
export const findAccount = (ctx: Pick<Ctx, 'tx'>, id: string): Promise<Account | undefined> => findById(ctx.tx, id)

export async function getAccount(ctx: Pick<Ctx, 'tx'>, id: string): Promise<Account> {
  const account = await findAccount(ctx, id)
  if (!account) throw errors.account_not_found()
  return account
}

export const findAccountOfPerson = (ctx: Pick<Ctx, 'tx'>, personId: string): Promise<Account | undefined> =>
  findByPersonId(ctx.tx, personId)

export const findAccountByLogin = async (ctx: Pick<Ctx, 'tx'>, login: string): Promise<Account | undefined> =>
  (await findByLogin(ctx.tx, normaliseLogin(login)))?.account

/** Officers of an entity who can log in. */
export const listOfficers = (ctx: Pick<Ctx, 'tx'>, entityId: string): Promise<Account[]> =>
  listByEntity(ctx.tx, entityId)
