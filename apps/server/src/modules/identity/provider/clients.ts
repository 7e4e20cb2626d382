/** Programs that may send people to the built-in provider. */
import { locales } from '@diwan/service-kit'
import type { ClientMetadata } from 'oidc-provider'
import { derive } from '../../../platform/config.ts'
import type { AccountKind } from '../schema.ts'

export const clientIds = {
  portal: 'diwan-portal',
  office: 'diwan-office',
  cli: 'diwan-cli',
  integrator: 'demo-integrator',
} as const

/** Clients of the platform itself need no consent: the person is on its pages anyway. */
const own = new Set<string>([clientIds.portal, clientIds.office])
export const isOwnClient = (clientId: string): boolean => own.has(clientId)

/** Which accounts a client accepts. Only the back office accepts officers. */
export const kindFor = (clientId: unknown): AccountKind => (clientId === clientIds.office ? 'officer' : 'person')

export const clientSecretFor = (secret: string, clientId: string): string => derive(secret, `oidc-client-${clientId}`)

const webClient = (clientId: string, secret: string, base: string): ClientMetadata => ({
  client_id: clientId,
  client_secret: clientSecretFor(secret, clientId),
  grant_types: ['authorization_code'],
  response_types: ['code'],
  redirect_uris: locales.map((locale) => `${base.replace('{locale}', locale)}/sign-in/callback`),
  post_logout_redirect_uris: locales.map((locale) => `${base.replace('{locale}', locale)}/signed-out`),
  scope: 'openid',
})

export function builtInClients({
  publicUrl,
  secret,
  isDemo,
}: {
  readonly publicUrl: string
  readonly secret: string
  readonly isDemo: boolean
}): ClientMetadata[] {
  const integrator: ClientMetadata = {
    client_id: clientIds.integrator,
    client_secret: clientSecretFor(secret, clientIds.integrator),
    grant_types: ['client_credentials'],
    response_types: [],
    redirect_uris: [],
    scope: 'api',
  }
  return [
    webClient(clientIds.portal, secret, `${publicUrl}/{locale}`),
    webClient(clientIds.office, secret, `${publicUrl}/{locale}/office`),
    {
      client_id: clientIds.cli,
      client_name: 'diwan-cli',
      application_type: 'native',
      token_endpoint_auth_method: 'none',
      grant_types: ['authorization_code'],
      response_types: ['code'],
      // RFC 8252 §7.3: any port of the loopback address.
      redirect_uris: ['http://127.0.0.1/callback', 'http://[::1]/callback'],
      scope: 'openid profile api',
    },
    ...(isDemo ? [integrator] : []),
  ]
}
