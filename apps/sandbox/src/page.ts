import type { FastifyReply } from 'fastify'
import { html, type Html } from './html.ts'
import type { Locale } from './locale.ts'
import { texts } from './texts.ts'

export interface Page {
  locale: Locale
  title: string
  body: Html
  /** Which outside system this is: each has its own look. */
  look: 'gateway' | 'systems'
  brand: string
  /** Path and query of this page without `lang`; leave out where the other language has no address. */
  address?: string
  /** Where the forms of this page may end up besides the sandbox itself (an origin). */
  formTarget?: string
}

export function sendPage(reply: FastifyReply, page: Page, status = 200): FastifyReply {
  if (page.formTarget) reply.header('content-security-policy', contentSecurityPolicy(page.formTarget))
  return reply.code(status).type('text/html; charset=utf-8').send(layout(page).source)
}

/** Browsers apply `form-action` to the redirect after a form too, so the merchant's origin must be allowed. */
export const contentSecurityPolicy = (formTarget = ''): string =>
  [
    "default-src 'none'",
    "style-src 'self'",
    "img-src 'self' data:",
    "frame-src 'self'",
    `form-action 'self' ${formTarget}`.trim(),
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')

function layout({ locale, title, body, look, brand, address }: Page): Html {
  const other: Locale = locale === 'ar' ? 'en' : 'ar'
  const otherAddress = address && `${address}${address.includes('?') ? '&' : '?'}lang=${other}`
  return html`<!doctype html>
    <html lang="${locale}" dir="${locale === 'ar' ? 'rtl' : 'ltr'}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} – ${brand}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/assets/sandbox.css" />
      </head>
      <body class="${look}">
        <a class="skip" href="#content">${texts.skip[locale]}</a>
        <header>
          <p class="test-only">${texts.testOnly[locale]}</p>
          <div class="bar">
            <span class="brand">${brand}</span>
            ${otherAddress && html`<a class="language" href="${otherAddress}" lang="${other}" hreflang="${other}"
              >${texts.languageName[other]}</a>`}
          </div>
        </header>
        <main id="content">${body}</main>
      </body>
    </html> `
}
