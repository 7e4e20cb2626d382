import type { LocalisedText } from '@diwan/service-kit'
import type { KoaContextWithOIDC } from 'oidc-provider'
import { Problem } from '../../../platform/problem.ts'
import type { IdentityEnvironment } from '../environment.ts'
import { errors } from '../errors.ts'
import { NoticePage } from '../pages/notice-page.tsx'
import { texts } from '../texts.ts'
import { localeOf, renderPage, respondPage } from './respond-page.tsx'

/** What a person sees when a request to the provider fails. Details go to the log only. */
export function showError(ctx: KoaContextWithOIDC, env: IdentityEnvironment, code: string, error: unknown): void {
  const locale = localeOf(ctx, ctx.query['ui_locales'])
  const link = { href: `${env.publicUrl}/${locale}`, text: texts.toPortal }
  const show = (status: number, title: LocalisedText, text: LocalisedText, shownCode?: string) =>
    respondPage(
      ctx,
      { locale, isDemo: env.isDemo, homeUrl: env.publicUrl },
      {
        title: title[locale],
        status,
        body: <NoticePage locale={locale} title={title} text={text} link={link} code={shownCode} />,
      },
    )

  if (error instanceof Problem) return show(error.status, texts.providerProblem, error.text)
  if (code === 'session_not_found' || (error as Error).name === 'SessionNotFound') {
    return show(400, texts.interactionEnded, texts.interactionEndedText)
  }
  if ((error as { expose?: boolean }).expose) {
    return show(
      (error as { statusCode?: number }).statusCode ?? 400,
      texts.providerProblem,
      texts.providerProblemText,
      code,
    )
  }
  env.log.error({ err: error }, 'identity provider failed')
  return show(503, texts.providerDown, errors.provider_unavailable().text)
}

/** When not even the provider can be opened, as without a database. */
export function unavailablePage(env: IdentityEnvironment, url: string, acceptLanguage: string | undefined): string {
  const locale = localeOf({ query: {}, get: () => acceptLanguage ?? '' })
  const link = { href: `${env.publicUrl}/${locale}`, text: texts.toPortal }
  const body = (
    <NoticePage locale={locale} title={texts.providerDown} text={errors.provider_unavailable().text} link={link} />
  )
  return renderPage(
    url,
    { locale, isDemo: env.isDemo, homeUrl: env.publicUrl },
    { title: texts.providerDown[locale], body },
  )
}
