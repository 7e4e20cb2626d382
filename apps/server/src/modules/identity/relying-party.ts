/**
 * The platform as an ordinary OpenID client: authorization code flow with PKCE, state and nonce, against whichever
 * issuer is configured. Discovery happens at the first log-in; an issuer that is down is tried again at the next.
 */
import * as oidc from 'openid-client'
import type { Locale } from '@diwan/service-kit'
import { describeError } from '../../platform/describe-error.ts'
import type { Logger } from '../../platform/log.ts'
import { errors } from './errors.ts'
import { acr, assuranceOf, silentSeconds } from './rules.ts'
import type { Assurance } from './schema.ts'

export interface RelyingPartyOptions {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /**
   * Of the pages that start and end the log-in, with `{locale}`: `https://host/{locale}` or
   * `https://host/{locale}/office`.
   */
  readonly base: string
  /**
   * Where the issuer answers from inside, such as `http://127.0.0.1:3000`: the public address may lead through a proxy.
   */
  readonly inside?: (() => string | null) | undefined
  /** Algorithm the ID token must be signed with; what the issuer announces unless told. */
  readonly algorithm?: string | undefined
  /** Asked for beside `openid`. */
  readonly scopes?: readonly string[] | undefined
  /** Taken from the userinfo endpoint where the ID token lacks it. */
  readonly neededClaim?: string | undefined
  readonly log: Logger
}

/** What is kept in the session between leaving for the provider and coming back. */
export interface PendingLogIn {
  readonly state: string
  readonly nonce: string
  readonly verifier: string
  readonly returnTo: string
  readonly level: Assurance
}

export interface CompletedLogIn {
  readonly claims: oidc.IDToken
  readonly assurance: Assurance
  readonly idToken: string
}

/** Why a log-in was not completed. */
export class LogInFailed extends Error {
  override readonly name = 'LogInFailed'
  readonly reason: 'cancelled' | 'refused'

  constructor(reason: 'cancelled' | 'refused', cause: unknown) {
    super(`log-in ${reason}`, { cause })
    this.reason = reason
  }
}

export interface RelyingParty {
  begin(input: {
    locale: Locale
    returnTo: string
    level: Assurance
    idTokenHint?: string | null
  }): Promise<{ url: string; pending: PendingLogIn }>
  /** Throws LogInFailed, or a Problem when the provider does not answer. */
  finish(currentUrl: URL, pending: PendingLogIn): Promise<CompletedLogIn>
  /** Null when the provider offers no sign-out or does not answer: then only this side is signed out. */
  endSessionUrl(input: { locale: Locale; idToken: string | null }): Promise<string | null>
}

const isLoopback = (url: URL): boolean => ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname)

const attempts = 3
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

async function discover(options: RelyingPartyOptions): Promise<oidc.Configuration> {
  const server = new URL(options.issuer)
  const inside = options.inside?.()
  const reached = new URL(inside ?? server)
  const redirected: oidc.CustomFetch = (url, init) => {
    const target = new URL(url)
    return fetch(
      inside && target.origin === server.origin ? new URL(target.pathname + target.search, inside) : target,
      init as RequestInit,
    )
  }
  const metadata = options.algorithm ? { id_token_signed_response_alg: options.algorithm } : {}
  const authentication = options.clientSecret ? oidc.ClientSecretBasic(options.clientSecret) : oidc.None()
  return oidc.discovery(server, options.clientId, metadata, authentication, {
    // Without TLS only where nobody is in between.
    execute: isLoopback(reached) ? [oidc.allowInsecureRequests] : [],
    [oidc.customFetch]: redirected,
    timeout: 5,
  })
}

export function createRelyingParty(options: RelyingPartyOptions): RelyingParty {
  const page = (locale: Locale, path: string) => `${options.base.replace('{locale}', locale)}${path}`
  let discovered: Promise<oidc.Configuration> | undefined

  const discoverPatiently = async (): Promise<oidc.Configuration> => {
    for (let attempt = 1; ; attempt++) {
      try {
        return await discover(options)
      } catch (error) {
        if (attempt < attempts) {
          await pause(200 * attempt)
          continue
        }
        options.log.error({ err: describeError(error) }, 'identity provider does not answer')
        throw errors.provider_unavailable()
      }
    }
  }
  const configuration = (): Promise<oidc.Configuration> =>
    (discovered ??= discoverPatiently().catch((error: unknown) => {
      discovered = undefined
      throw error
    }))

  return {
    async begin({ locale, returnTo, level, idTokenHint }) {
      const config = await configuration()
      const pending = {
        state: oidc.randomState(),
        nonce: oidc.randomNonce(),
        verifier: oidc.randomPKCECodeVerifier(),
        returnTo,
        level,
      }
      const stepUp = {
        acr_values: acr.advanced,
        prompt: 'login',
        ...(idTokenHint ? { id_token_hint: idTokenHint } : {}),
      }
      const url = oidc.buildAuthorizationUrl(config, {
        redirect_uri: page(locale, '/sign-in/callback'),
        scope: ['openid', ...(options.scopes ?? [])].join(' '),
        state: pending.state,
        nonce: pending.nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(pending.verifier),
        code_challenge_method: 'S256',
        ui_locales: locale,
        ...(level === 'advanced' ? stepUp : { max_age: String(silentSeconds) }),
      })
      return { url: url.href, pending }
    },

    async finish(currentUrl, pending) {
      const config = await configuration()
      try {
        const tokens = await oidc.authorizationCodeGrant(config, currentUrl, {
          expectedState: pending.state,
          expectedNonce: pending.nonce,
          pkceCodeVerifier: pending.verifier,
          idTokenExpected: true,
          ...(pending.level === 'basic' ? { maxAge: silentSeconds } : {}),
        })
        const claims = tokens.claims()
        if (!claims || !tokens.id_token) throw new LogInFailed('refused', null)
        const needed = options.neededClaim
        const isComplete = !needed || claims[needed] !== undefined || !config.serverMetadata().userinfo_endpoint
        const more = isComplete ? {} : await oidc.fetchUserInfo(config, tokens.access_token, claims.sub)
        return { claims: { ...more, ...claims }, assurance: assuranceOf(claims['acr']), idToken: tokens.id_token }
      } catch (error) {
        throw explain(error, options.log)
      }
    },

    async endSessionUrl({ locale, idToken }) {
      const config = await configuration().catch(() => null)
      if (!config?.serverMetadata().end_session_endpoint) return null
      return oidc.buildEndSessionUrl(config, {
        post_logout_redirect_uri: page(locale, '/signed-out'),
        ui_locales: locale,
        ...(idToken ? { id_token_hint: idToken } : {}),
      }).href
    },
  }
}

function explain(error: unknown, log: Logger): Error {
  if (error instanceof LogInFailed) return error
  if (error instanceof oidc.AuthorizationResponseError) {
    if (error.error === 'access_denied') return new LogInFailed('cancelled', error)
    return ['server_error', 'temporarily_unavailable'].includes(error.error)
      ? errors.provider_unavailable()
      : new LogInFailed('refused', error)
  }
  const isServerFault = error instanceof oidc.ResponseBodyError && error.status >= 500
  const isNetworkFault = error instanceof TypeError || (error as Error).name === 'TimeoutError'
  if (isServerFault || isNetworkFault) {
    log.error({ err: describeError(error) }, 'identity provider does not answer')
    return errors.provider_unavailable()
  }
  return new LogInFailed('refused', error)
}
