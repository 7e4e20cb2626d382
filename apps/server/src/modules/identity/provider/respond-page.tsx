import { isLocale, type Locale } from '@diwan/service-kit'
import { PlainLayout } from '@diwan/ui'
import type { ComponentChildren } from 'preact'
import { renderToString } from 'preact-render-to-string'
import type { ParameterizedContext } from 'koa'
import { localeFrom } from '../rules.ts'
import { texts } from '../texts.ts'

/** A page of the provider's own, without navigation. */
export interface ProviderPage {
  readonly title: string
  readonly body: ComponentChildren
  readonly status?: number
  readonly hasErrors?: boolean
}

type Context = Pick<
  ParameterizedContext,
  'query' | 'get' | 'path' | 'search' | 'set' | 'status' | 'type' | 'body' | 'req'
>

/** The language chosen on the page, else asked for by the client, else the browser's, else Arabic. */
export function localeOf(ctx: Pick<Context, 'query' | 'get'>, uiLocales?: unknown): Locale {
  const chosen = ctx.query['lang']
  if (isLocale(chosen)) return chosen
  const asked = localeFrom(uiLocales ?? ctx.query['ui_locales'])
  if (asked) return asked
  return /\b(ar|en)\b/i.exec(ctx.get('accept-language'))?.[1]?.toLowerCase() === 'en' ? 'en' : 'ar'
}

/** Address as the browser sees it: the provider itself works below its own prefix. */
export const originalUrl = (ctx: Pick<Context, 'req' | 'path'>): string =>
  (ctx.req as { originalUrl?: string }).originalUrl ?? ctx.path

/** The same page in the other language: the address stays, so cookies bound to it stay valid. */
const inOtherLanguage = (url: string, locale: Locale): string => {
  const { pathname, searchParams } = new URL(url, 'http://local.invalid')
  searchParams.set('lang', locale === 'ar' ? 'en' : 'ar')
  return `${pathname}?${searchParams}`
}

export interface PageSetting {
  readonly locale: Locale
  readonly isDemo: boolean
  readonly homeUrl: string
}

/** The whole page; `url` is its address, for the language switch. */
export const renderPage = (
  url: string,
  { locale, isDemo, homeUrl }: PageSetting,
  { title, body, hasErrors = false }: ProviderPage,
): string =>
  `<!doctype html>${renderToString(
    <PlainLayout
      locale={locale}
      title={title}
      hasErrors={hasErrors}
      tagline={texts.tagline[locale]}
      homeHref={`${homeUrl}/${locale}`}
      otherLanguageHref={inOtherLanguage(url, locale)}
      isDemo={isDemo}
      noIndex
    >
      {body}
    </PlainLayout>,
  )}`

export function respondPage(ctx: Context, setting: PageSetting, page: ProviderPage): void {
  ctx.status = page.status ?? 200
  ctx.type = 'text/html; charset=utf-8'
  ctx.set('content-language', setting.locale)
  ctx.body = renderPage(originalUrl(ctx), setting, page)
}
