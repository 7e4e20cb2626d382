import type { Locale } from '@diwan/service-kit'
import { LanguageLink } from '../document/language-link.tsx'
import { words } from '../words.ts'

export interface FooterLink {
  href: string
  label: string
}

export interface SiteFooterProps {
  locale: Locale
  links: readonly FooterLink[]
  isDemo: boolean
  otherLanguageHref: string
}

export function SiteFooter({ locale, links, isDemo, otherLanguageHref }: SiteFooterProps) {
  return (
    <footer class="dw-footer">
      <div class="dw-container dw-footer__row">
        <div class="dw-footer__about">
          <p class="dw-footer__name">
            {words.platform[locale]} · {words.portal[locale]}
          </p>
          {isDemo && (
            <p class="dw-footer__demo">
              <strong>{words.demoHeading[locale]}</strong> {words.demoNotice[locale]}
            </p>
          )}
        </div>
        <ul class="dw-footer__links">
          {links.map((link) => (
            <li key={link.href}>
              <a href={link.href}>{link.label}</a>
            </li>
          ))}
          <li>
            <LanguageLink locale={locale} href={otherLanguageHref} />
          </li>
        </ul>
      </div>
    </footer>
  )
}
