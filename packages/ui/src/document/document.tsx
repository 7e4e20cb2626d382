import type { Locale } from '@diwan/service-kit'
import type { ComponentChildren } from 'preact'
import { assetUrl, preloadFonts } from '../assets.ts'
import { directionOf, words } from '../words.ts'

export interface DocumentProps {
  locale: Locale
  /** The page's own title; the name of the platform is added. */
  title: string
  /** Puts "Error: " before the title, which screen readers read first. */
  hasErrors?: boolean | undefined
  description?: string | undefined
  /** Addresses of module scripts. */
  scripts?: readonly string[] | undefined
  /** Which furniture the page stands in: sets sizes and density. */
  look?: 'portal' | 'office' | 'kiosk' | 'plain' | undefined
  /** Same page in the other language, told to search engines. */
  otherLanguageHref?: string | undefined
  /** Seconds after which the page loads again, for pages that wait for something. */
  refreshSeconds?: number | undefined
  /** Keeps the page out of search engines: everything personal. */
  noIndex?: boolean | undefined
  children: ComponentChildren
}

/** The whole page from <html> on; the server writes the doctype before it. */
export function Document(props: DocumentProps) {
  const { locale, title, hasErrors = false, description, scripts = [], look = 'portal', children } = props
  const other = locale === 'ar' ? 'en' : 'ar'
  return (
    <html lang={locale} dir={directionOf[locale]} data-look={look}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <title>{`${hasErrors ? words.errorInTitle[locale] : ''}${title} · ${words.platform[locale]}`}</title>
        {description && <meta name="description" content={description} />}
        {props.noIndex && <meta name="robots" content="noindex" />}
        {props.refreshSeconds !== undefined && <meta http-equiv="refresh" content={String(props.refreshSeconds)} />}
        <meta name="theme-color" content="#ffffff" />
        <meta name="color-scheme" content="light" />
        {preloadFonts(locale).map((href) => (
          <link key={href} rel="preload" href={href} as="font" type="font/woff2" crossorigin="anonymous" />
        ))}
        <link rel="stylesheet" href={assetUrl('main.css')} />
        <link rel="icon" href={assetUrl('favicon.svg')} type="image/svg+xml" />
        <link rel="apple-touch-icon" href={assetUrl('app-icon-180.png')} />
        {props.otherLanguageHref && <link rel="alternate" hreflang={other} href={props.otherLanguageHref} />}
        {scripts.map((src) => (
          <script key={src} type="module" src={src} />
        ))}
      </head>
      <body>
        <a class="dw-skip" href="#main">
          {words.skipToContent[locale]}
        </a>
        {children}
      </body>
    </html>
  )
}
