import { Document } from '../document/document.tsx'
import type { DocumentProps } from '../document/document.tsx'
import { LanguageLink } from '../document/language-link.tsx'
import { Wordmark } from '../document/wordmark.tsx'
import { words } from '../words.ts'

export interface PlainLayoutProps extends DocumentProps {
  /** Under the wordmark: the name of what this step belongs to. */
  tagline?: string | undefined
  homeHref?: string | undefined
  isDemo?: boolean | undefined
}

/** A page for one thing only: log-in, consent, a hosted step, an error. No navigation that leads astray. */
export function PlainLayout(props: PlainLayoutProps) {
  const {
    locale,
    tagline = words.portal[locale],
    homeHref = '/',
    otherLanguageHref,
    look = 'plain',
    isDemo = true,
  } = props
  return (
    <Document {...props} look={look}>
      <header class="dw-plain-header">
        <div class="dw-plain-header__row">
          <Wordmark locale={locale} href={homeHref} tagline={tagline} />
          {otherLanguageHref && <LanguageLink locale={locale} href={otherLanguageHref} />}
        </div>
      </header>
      <main id="main" tabIndex={-1} class="dw-plain">
        <div class="dw-plain__sheet dw-flow">{props.children}</div>
      </main>
      {isDemo && (
        <footer class="dw-plain-footer">
          <p>
            <strong>{words.demoHeading[locale]}</strong> {words.demoNotice[locale]}
          </p>
        </footer>
      )}
    </Document>
  )
}
