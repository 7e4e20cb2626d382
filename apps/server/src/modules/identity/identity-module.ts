/** Puts the module together: the built-in provider, the platform as its client, pages and jobs. */
import type { RequestListener } from 'node:http'
import type { Actor } from '../../platform/context.ts'
import type { OutsideProvider } from '../../platform/config.ts'
import type { Route } from '../../platform/http/index.ts'
import type { JobHandler } from '../../platform/jobs.ts'
import type { Logger } from '../../platform/log.ts'
import type { Permissions } from '../../platform/policy.ts'
import type { AccountFinder } from './complete-log-in.tsx'
import { deleteExpiredJob } from './delete-expired.job.ts'
import type { IdentityEnvironment } from './environment.ts'
import { findAccount, findAccountByLogin } from './find-account.ts'
import { permissions } from './policy.ts'
import { actorFromBearer } from './provider/actor-from-bearer.ts'
import { clientIds, clientSecretFor } from './provider/clients.ts'
import { createIdentityProvider } from './provider/create-identity-provider.ts'
import { createRelyingParty } from './relying-party.ts'
import { createRoutes } from './routes.ts'
import { sendCodeJob, type Mail } from './send-code.job.ts'

export interface IdentityOptions extends Omit<IdentityEnvironment, 'attemptsPerMinute' | 'trustProxy' | 'isDemo'> {
  readonly isDemo?: boolean
  readonly trustProxy?: boolean
  /** 60 unless told. */
  readonly attemptsPerMinute?: number
  /** Where people of the portal log in instead of at the built-in provider. Officers always use the built-in one. */
  readonly outsideProvider?: OutsideProvider | null
  /** Where this server answers from inside, such as `http://127.0.0.1:3000`; asked at the first log-in. */
  readonly insideUrl?: () => string | null
  readonly mail: Mail
}

export interface IdentityModule {
  readonly routes: readonly Route[]
  readonly permissions: Permissions
  readonly jobs: readonly JobHandler[]
  /** For `mounts: [{ prefix: '/id', listener }]` of the HTTP server. */
  readonly listener: RequestListener
  readonly actorFromBearer: (token: string) => Promise<Actor | null>
  /**
   * Origins that forms may lead to: the outside provider's, for signing out and for forms sent after a session ended.
   */
  readonly formTargets: readonly string[]
  /** Credentials of the demonstration's integrator, to be shown with the demo log-ins; null outside demonstrations. */
  readonly demoIntegrator: { readonly clientId: string; readonly clientSecret: string } | null
}

const bySubject: AccountFinder = (ctx, { sub }) => findAccount(ctx, sub)

/** An outside provider knows people by their personal number: in the claim of that name, else as the subject. */
const byPersonalNumber: AccountFinder = async (ctx, claims) => {
  const number = claims['personal_number'] ?? claims.sub
  return typeof number === 'string' ? findAccountByLogin(ctx, number) : undefined
}

const outsideParty = (outside: OutsideProvider, base: string, log: Logger) =>
  createRelyingParty({ ...outside, base, scopes: ['profile'], neededClaim: 'personal_number', log })

export function identityModule(options: IdentityOptions): IdentityModule {
  const { secret, publicUrl, log, mail, insideUrl: inside, outsideProvider: outside } = options
  const env: IdentityEnvironment = { isDemo: true, trustProxy: false, attemptsPerMinute: 60, ...options }
  const provider = createIdentityProvider(env)
  const builtIn = (clientId: string, base: string) => {
    const clientSecret = clientSecretFor(secret, clientId)
    return createRelyingParty({
      issuer: provider.issuer,
      clientId,
      clientSecret,
      base,
      inside,
      algorithm: 'ES256',
      log,
    })
  }
  const portalBase = `${publicUrl}/{locale}`
  return {
    routes: createRoutes({
      portal: outside
        ? { party: outsideParty(outside, portalBase, log), findWhom: byPersonalNumber }
        : { party: builtIn(clientIds.portal, portalBase), findWhom: bySubject },
      office: { party: builtIn(clientIds.office, `${portalBase}/office`), findWhom: bySubject },
    }),
    permissions,
    jobs: [sendCodeJob({ secret, mail }), deleteExpiredJob],
    listener: provider.listener,
    actorFromBearer: actorFromBearer(env, provider),
    formTargets: outside ? [new URL(outside.issuer).origin] : [],
    demoIntegrator: env.isDemo
      ? { clientId: clientIds.integrator, clientSecret: clientSecretFor(secret, clientIds.integrator) }
      : null,
  }
}
