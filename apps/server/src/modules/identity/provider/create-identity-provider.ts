/**
 * The built-in OpenID provider as a listener for requests under the path of its issuer. It keeps nothing in memory:
 * a log-in begun at one process is finished at any other.
 */
import { randomUUID } from 'node:crypto'
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { Provider } from 'oidc-provider'
import type { IdentityEnvironment } from '../environment.ts'
import { loadSigningKeys } from '../signing-key.ts'
import { chooseSession } from './choose-session.ts'
import { providerConfiguration } from './configuration.ts'
import { contentSecurityPolicy } from './content-security-policy.ts'
import { interactions } from './interaction.ts'
import { showError, unavailablePage } from './show-error.tsx'

export interface IdentityProvider {
  readonly issuer: string
  readonly listener: RequestListener
  /** The provider itself, made at first use: its keys are in the database. */
  open(): Promise<Provider>
}

async function makeProvider(env: IdentityEnvironment, issuer: string): Promise<Provider> {
  const provider = new Provider(issuer, providerConfiguration(env, await loadSigningKeys(env)))
  provider.proxy = true
  const inside = { ...env, provider }
  provider.use(async (ctx, next) => {
    ctx.set({
      'content-security-policy': contentSecurityPolicy(),
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      ...(issuer.startsWith('https:') ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' } : {}),
    })
    try {
      await next()
    } catch (error) {
      // The provider's own routes answer their errors themselves; what arrives here comes from our pages.
      showError(ctx as never, env, (error as { error?: string }).error ?? '', error)
    }
  })
  provider.use(chooseSession(inside))
  provider.use(interactions(inside))
  provider.on('server_error', (_ctx, error) => env.log.error({ err: error }, 'identity provider failed'))
  return provider
}

export function createIdentityProvider(env: IdentityEnvironment): IdentityProvider {
  const issuer = `${env.publicUrl}/id`
  const { host, protocol, pathname } = new URL(issuer)
  let opened: Promise<Provider> | undefined
  const open = () =>
    (opened ??= makeProvider(env, issuer).catch((error: unknown) => {
      opened = undefined
      throw error
    }))

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const provider = await open()
    const url = request.url ?? '/'
    // Addresses in answers come from the configured issuer, whatever Host header was sent.
    request.headers.host = host
    request.headers['x-forwarded-host'] = host
    request.headers['x-forwarded-proto'] = protocol.slice(0, -1)
    Object.assign(request, { originalUrl: url })
    request.url = url.slice(pathname.length) || '/'
    await provider.callback()(request, response)
  }

  return {
    issuer,
    open,
    listener: (request, response) => {
      const startedAt = performance.now()
      const correlationId = randomUUID()
      const { method } = request
      response.once('finish', () => {
        const route = (request as { originalUrl?: string }).originalUrl
          ?.split('?')[0]
          ?.replace(/(sign-in|auth)\/[\w-]+/, '$1/:uid')
        env.log.info(
          { correlationId, method, route, status: response.statusCode, ms: Math.round(performance.now() - startedAt) },
          'request',
        )
      })
      serve(request, response).catch((error: unknown) => {
        env.log.error({ correlationId, err: error }, 'identity provider failed')
        if (!response.headersSent)
          response.writeHead(503, { 'content-type': 'text/html; charset=utf-8', 'retry-after': '5' })
        response.end(unavailablePage(env, request.url ?? '/', request.headers['accept-language']))
      })
    },
  }
}
