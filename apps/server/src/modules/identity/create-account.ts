import { randomUUID } from 'node:crypto'
import type { Ctx } from '../../platform/context.ts'
import { errors } from './errors.ts'
import { hashPassword } from './password.ts'
import { mayCreateAccount } from './policy.ts'
import { isPasswordAcceptable, isPersonalNumber, isUserName, normaliseLogin } from './rules.ts'
import type { AccountInput, CreateAccount } from './schema.ts'
import { insertAccounts } from './store/accounts.ts'

/** Input with its login as it is stored; throws where it cannot be an account. */
export function checkAccount<Input extends AccountInput>(input: Input): Input {
  const login = normaliseLogin(input.login)
  const isLogin = input.kind === 'person' ? isPersonalNumber(login) : isUserName(login)
  if (!isLogin) throw errors.login_invalid()
  if (input.kind === 'person' && input.assurance === 'advanced' && !input.email) throw errors.email_needed()
  return { ...input, login }
}

/** Makes an account for a person of the register or an officer of an entity. Returns its id. */
export async function createAccount(ctx: Ctx, { password, ...rest }: CreateAccount): Promise<string> {
  if (!mayCreateAccount(ctx.actor, rest)) throw errors.not_permitted()
  const input = checkAccount(rest)
  if (!isPasswordAcceptable(password)) throw errors.password_too_short()
  const id = randomUUID()
  const inserted = await insertAccounts(ctx.tx, [{ id, input, passwordHash: await hashPassword(password) }], ctx.now)
  if (inserted.length === 0) throw errors.login_taken()
  return id
}
