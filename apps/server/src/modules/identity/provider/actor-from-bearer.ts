import type { Actor } from '../../../platform/context.ts'
import type { IdentityEnvironment } from '../environment.ts'
import { actorOfAccount, assuranceOf } from '../rules.ts'
import { findById } from '../store/accounts.ts'
import type { IdentityProvider } from './create-identity-provider.ts'

/**
 * Who a bearer token of the built-in provider stands for; null when it is unknown, ended or not for the API.
 * A person's token acts for that person. An integrator's token proves which program calls and no more: it may do what
 * anybody may.
 */
export const actorFromBearer =
  (env: Pick<IdentityEnvironment, 'db'>, provider: IdentityProvider) =>
  async (value: string): Promise<Actor | null> => {
    const { AccessToken, ClientCredentials } = await provider.open()
    const token = await AccessToken.find(value)
    if (token) {
      if (!token.isValid || !token.scopes.has('api')) return null
      const account = await findById(env.db, token.accountId)
      if (!account?.isActive || !account.personId) return null
      return actorOfAccount(account, assuranceOf(token.extra?.['acr']))
    }
    const ofProgram = await ClientCredentials.find(value)
    return ofProgram?.isValid && ofProgram.scope?.split(' ').includes('api')
      ? { kind: 'anonymous', sessionId: null }
      : null
  }
