/**
 * Decides whether the browser's log-in at the provider may answer a request, before the provider looks at it.
 *
 * It may not where the account is closed or of the wrong kind (an officer's log-in never opens the portal, nor a
 * person's the back office), where a fresh log-in is asked for, or where the last one is too long ago. Then the request
 * is treated as coming from a browser that is not logged in; the old log-in is replaced when the new one succeeds.
 * Step-up is the exception: who proves by an ID token to be logged in at the portal is asked only for what is missing.
 */
import type { Middleware } from 'koa'
import type { Session } from 'oidc-provider'
import { acr, asksForAdvanced } from '../rules.ts'
import { findById } from '../store/accounts.ts'
import { kindFor } from './clients.ts'
import type { ProviderEnvironment } from './provider-environment.ts'

type Query = Readonly<Record<string, string | string[] | undefined>>

async function mayAnswer(
  env: ProviderEnvironment,
  session: Session,
  accountId: string,
  query: Query,
): Promise<boolean> {
  const account = await findById(env.db, accountId)
  if (!account?.isActive || account.kind !== kindFor(query['client_id'])) return false
  if (asksForAdvanced(query['acr_values']) && session.acr !== acr.advanced && query['id_token_hint']) return true
  const isFreshAskedFor = String(query['prompt'] ?? '').split(' ').includes('login')
  const maxAge = query['max_age']
  const isTooOld = maxAge !== undefined && session.past(Number(maxAge))
  return !isFreshAskedFor && !isTooOld
}

function forgetCookie(headers: { cookie?: string | undefined }, name: string): void {
  const kept = (headers.cookie ?? '')
    .split(/;\s*/)
    .filter((pair) => !pair.startsWith(`${name}=`) && !pair.startsWith(`${name}.sig=`))
  headers.cookie = kept.join('; ')
}

export const chooseSession =
  (env: ProviderEnvironment): Middleware =>
  async (ctx, next) => {
    const { provider } = env
    const cookie = provider.cookieName('session')
    const resumed = /^\/auth\/([^/]+)$/.exec(ctx.path)?.[1]
    if (resumed) {
      // A log-in that began without a session must not meet the one it was begun without.
      const interaction = await provider.Interaction.find(resumed)
      if (interaction && !interaction.session) forgetCookie(ctx.req.headers, cookie)
    } else if (ctx.path === '/auth') {
      const session = await provider.Session.get(ctx)
      if (session.accountId && !(await mayAnswer(env, session, session.accountId, ctx.query)))
        forgetCookie(ctx.req.headers, cookie)
    } else if (ctx.path === '/session/end' && ctx.method === 'GET') {
      // Nobody is logged in here any more: straight back, where the provider would show a page that needs JavaScript.
      const target = String(ctx.query['post_logout_redirect_uri'] ?? '')
      const client = await provider.Client.find(String(ctx.query['client_id'] ?? ''))
      const session = await provider.Session.get(ctx)
      if (!session.accountId && client?.postLogoutRedirectUriAllowed(target)) {
        ctx.status = 303
        ctx.redirect(target)
        return
      }
    }
    await next()
  }
