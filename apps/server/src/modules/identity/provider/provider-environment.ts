import type { AccountClaims, Provider } from 'oidc-provider'
import type { IdentityEnvironment } from '../environment.ts'
import type { Account } from '../schema.ts'

export interface ProviderEnvironment extends IdentityEnvironment {
  readonly provider: Provider
}

/** `openid` tells who, `profile` adds the name in both languages (OpenID Connect Core 1.0 §5.2). */
export const claimsOf = (account: Account): AccountClaims => ({
  sub: account.id,
  name: account.name.ar,
  'name#ar': account.name.ar,
  'name#en': account.name.en,
})
