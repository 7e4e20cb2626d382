import { ButtonLink } from '../button/button.tsx'
import { Document } from '../document/document.tsx'
import type { DocumentProps } from '../document/document.tsx'
import { LanguageLink } from '../document/language-link.tsx'
import { Wordmark } from '../document/wordmark.tsx'
import { words } from '../words.ts'

export interface KioskLayoutProps extends Omit<DocumentProps, 'look'> {
  otherLanguageHref: string
  homeHref?: string | undefined
  /** Ends the visit and forgets everything; absent on the first screen. */
  startOverHref?: string | undefined
}

/** A screen of the self-service kiosk: large, no scrolling menus, always a way to end the visit. */
export function KioskLayout(props: KioskLayoutProps) {
  const { locale, otherLanguageHref, homeHref = '/', startOverHref, children } = props
  return (
    <Document {...props} look="kiosk" noIndex>
      <header class="dw-kiosk-header">
        <Wordmark locale={locale} href={homeHref} tagline={words.kiosk[locale]} />
        <div class="dw-kiosk-header__end">
          <LanguageLink locale={locale} href={otherLanguageHref} />
          {startOverHref && (
            <ButtonLink variant="secondary" icon="close" href={startOverHref}>
              {words.endVisit[locale]}
            </ButtonLink>
          )}
        </div>
      </header>
      <main id="main" tabIndex={-1} class="dw-kiosk dw-flow">
        {children}
      </main>
    </Document>
  )
}
