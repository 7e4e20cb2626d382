/** How the built-in provider behaves. Code flow with PKCE only; tokens are opaque and live in the database. */
import { interactionPolicy, type Configuration, type JWK, type KoaContextWithOIDC } from 'oidc-provider'
import { derive } from '../../../platform/config.ts'
import type { IdentityEnvironment } from '../environment.ts'
import { acr, asksForAdvanced } from '../rules.ts'
import { findById } from '../store/accounts.ts'
import { oidcRecords } from '../store/oidc-records.ts'
import { builtInClients, isOwnClient } from './clients.ts'
import { endSession, showSignedOut } from './end-session.tsx'
import { claimsOf } from './provider-environment.ts'
import { showError } from './show-error.tsx'

const minute = 60
const hour = 60 * minute

/**
 * Asking for a level that the session has not reached is a reason to ask for the second factor, with `prompt` or
 * without.
 */
function policy() {
  const prompts = interactionPolicy.base()
  const tooLow = new interactionPolicy.Check(
    'acr_too_low',
    'a higher level of assurance is needed',
    'login_required',
    ({ oidc }) => asksForAdvanced(oidc.params?.['acr_values']) && oidc.session?.acr !== acr.advanced,
  )
  prompts.get('login')?.checks.add(tooLow)
  return prompts
}

/** The platform's own clients are granted what they ask for; others are asked for each time. */
async function loadGrant({ oidc }: KoaContextWithOIDC) {
  const { provider, session, client } = oidc
  const known = oidc.result?.consent?.grantId ?? (client && session?.grantIdFor(client.clientId))
  const grant = known ? await provider.Grant.find(known) : undefined
  if (grant || !client || !session?.accountId || !isOwnClient(client.clientId)) return grant
  const made = new provider.Grant({ clientId: client.clientId, accountId: session.accountId })
  made.addOIDCScope('openid')
  await made.save()
  return made
}

export function providerConfiguration(env: IdentityEnvironment, keys: readonly JWK[]): Configuration {
  const { pathname } = new URL(`${env.publicUrl}/id`)
  return {
    adapter: oidcRecords(env.db, env.clock),
    clients: builtInClients(env),
    jwks: { keys: [...keys] },
    acrValues: [acr.basic, acr.advanced],
    scopes: ['openid', 'profile', 'api'],
    claims: {
      openid: ['sub'],
      profile: ['name', 'name#ar', 'name#en'],
      acr: null,
      sid: null,
      auth_time: null,
      iss: null,
    },
    clientDefaults: { id_token_signed_response_alg: 'ES256' },
    responseTypes: ['code'],
    discovery: { ui_locales_supported: ['ar', 'en'] },
    pkce: { required: () => true },
    cookies: {
      names: { session: 'diwan_id', interaction: 'diwan_id_step', resume: 'diwan_id_resume' },
      keys: [derive(env.secret, 'identity-cookies')],
      long: { httpOnly: true, sameSite: 'lax', signed: true, path: pathname },
      short: { httpOnly: true, sameSite: 'lax', signed: true },
    },
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      revocation: { enabled: true, allowedPolicy: async (_ctx, client, token) => token.clientId === client.clientId },
      resourceIndicators: { enabled: false },
      pushedAuthorizationRequests: { enabled: false },
      dPoP: { enabled: false },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (ctx) => endSession(ctx, env),
        postLogoutSuccessSource: (ctx) => showSignedOut(ctx, env),
      },
    },
    ttl: {
      AccessToken: hour,
      AuthorizationCode: minute,
      ClientCredentials: 10 * minute,
      Grant: 12 * hour,
      IdToken: hour,
      Interaction: 30 * minute,
      // Longer than the half hour in which it opens the portal silently: a step-up asks only for the code.
      Session: 12 * hour,
    },
    clientBasedCORS: () => false,
    expiresWithSession: async () => false,
    extraTokenClaims: async ({ oidc }) => ({ acr: oidc.entities.AuthorizationCode?.acr }),
    interactions: {
      policy: policy(),
      url: (_ctx, interaction) => `${pathname}/sign-in/${interaction.uid}`,
    },
    loadExistingGrant: loadGrant,
    findAccount: async (_ctx, id) => {
      const account = await findById(env.db, id)
      return account?.isActive ? { accountId: account.id, claims: () => claimsOf(account) } : undefined
    },
    renderError: (ctx, out, error) => showError(ctx, env, out.error, error),
  }
}
