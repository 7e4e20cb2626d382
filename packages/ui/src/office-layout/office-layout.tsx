import { Breadcrumb } from '../breadcrumb/breadcrumb.tsx'
import type { Crumb } from '../breadcrumb/breadcrumb.tsx'
import { Document } from '../document/document.tsx'
import type { DocumentProps } from '../document/document.tsx'
import { LanguageLink } from '../document/language-link.tsx'
import { SignOutForm } from '../document/sign-out-form.tsx'
import { Wordmark } from '../document/wordmark.tsx'
import { Icon } from '../icon/icon.tsx'
import type { IconName } from '../icon/drawings.ts'
import { words } from '../words.ts'

export interface OfficeLink {
  href: string
  label: string
  icon?: IconName | undefined
  count?: number | undefined
  isCurrent?: boolean | undefined
}

export interface OfficeLayoutProps extends Omit<DocumentProps, 'look'> {
  otherLanguageHref: string
  officer?: { name: string; entity: string } | undefined
  nav: readonly OfficeLink[]
  homeHref?: string | undefined
  signOutHref?: string | undefined
  csrfToken?: string | undefined
  breadcrumb?: readonly Crumb[] | undefined
}

/** A page of the back office: denser, with the navigation at the side; on phones it folds into a menu. */
export function OfficeLayout(props: OfficeLayoutProps) {
  const { locale, officer, nav, homeHref = '/office', signOutHref = '/sign-out', csrfToken, breadcrumb = [] } = props
  return (
    <Document {...props} look="office" noIndex>
      <header class="dw-office-header">
        <Wordmark locale={locale} href={homeHref} tagline={words.office[locale]} />
        <div class="dw-office-header__end">
          {officer && (
            <p class="dw-office-header__officer">
              <strong>{officer.name}</strong>
              <span>{officer.entity}</span>
            </p>
          )}
          <LanguageLink locale={locale} href={props.otherLanguageHref} />
          {officer && <SignOutForm locale={locale} action={signOutHref} csrfToken={csrfToken} />}
        </div>
      </header>
      <div class="dw-office">
        <div class="dw-office__side">
          <details class="dw-menu dw-office__menu">
            <summary class="dw-menu__button">
              <Icon name="menu" />
              <span>{words.menu[locale]}</span>
            </summary>
            <OfficeNavigation {...props} nav={nav} />
          </details>
          <div class="dw-office__fixed">
            <OfficeNavigation {...props} nav={nav} />
          </div>
        </div>
        <main id="main" tabIndex={-1} class="dw-office__main dw-flow">
          {breadcrumb.length > 0 && <Breadcrumb locale={locale} items={breadcrumb} />}
          {props.children}
        </main>
      </div>
    </Document>
  )
}

function OfficeNavigation({ locale, nav }: OfficeLayoutProps) {
  return (
    <nav class="dw-office-nav" aria-label={words.mainNavigation[locale]}>
      <ul>
        {nav.map((link) => (
          <li key={link.href}>
            <a href={link.href} aria-current={link.isCurrent ? 'page' : undefined}>
              {link.icon && <Icon name={link.icon} />}
              <span class="dw-office-nav__label">{link.label}</span>
              {link.count !== undefined && <span class="dw-count">{link.count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
