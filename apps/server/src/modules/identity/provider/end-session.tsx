/**
 * Signing out of the provider (OpenID Connect RP-Initiated Logout 1.0). A client that shows the ID token of the person
 * who is logged in has asked that person already, so nothing is asked again.
 */
import type { KoaContextWithOIDC } from 'oidc-provider'
import type { IdentityEnvironment } from '../environment.ts'
import { NoticePage } from '../pages/notice-page.tsx'
import { SignOutPage } from '../pages/sign-out-page.tsx'
import { texts } from '../texts.ts'
import { localeOf, respondPage } from './respond-page.tsx'

export async function endSession(ctx: KoaContextWithOIDC, env: IdentityEnvironment): Promise<void> {
  const { session, entities, params, provider } = ctx.oidc
  const target = params?.['post_logout_redirect_uri']
  const hinted = entities.IdTokenHint?.payload['sub']
  if (session && hinted !== undefined && typeof target === 'string') {
    // Somebody else may be logged in by now, such as the same officer as a citizen: that log-in stays.
    if (hinted === session.accountId) {
      const grants = Object.values(session.authorizations ?? {}).flatMap(({ grantId }) => (grantId ? [grantId] : []))
      const models = [provider.AccessToken, provider.AuthorizationCode]
      await Promise.all(grants.flatMap((grant) => models.map((model) => model.revokeByGrantId(grant))))
      await session.destroy()
    }
    ctx.status = 303
    ctx.redirect(target)
    return
  }
  const locale = localeOf(ctx)
  const xsrf = (session?.state as { secret?: string } | undefined)?.secret ?? ''
  const body = (
    <SignOutPage locale={locale} action={ctx.oidc.urlFor('end_session_confirm')} hidden={{ xsrf, logout: 'yes' }} />
  )
  respondPage(ctx, { locale, isDemo: env.isDemo, homeUrl: env.publicUrl }, { title: texts.signOutTitle[locale], body })
}

export async function showSignedOut(ctx: KoaContextWithOIDC, env: IdentityEnvironment): Promise<void> {
  const locale = localeOf(ctx)
  const link = { href: `${env.publicUrl}/${locale}`, text: texts.toPortal }
  const body = <NoticePage locale={locale} title={texts.signedOutTitle} text={texts.signedOutText} link={link} />
  respondPage(
    ctx,
    { locale, isDemo: env.isDemo, homeUrl: env.publicUrl },
    { title: texts.signedOutTitle[locale], body },
  )
}
