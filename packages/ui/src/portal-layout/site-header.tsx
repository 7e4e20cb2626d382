import type { Locale } from '@diwan/service-kit'
import { LanguageLink } from '../document/language-link.tsx'
import { SignOutForm } from '../document/sign-out-form.tsx'
import { Wordmark } from '../document/wordmark.tsx'
import { Icon } from '../icon/icon.tsx'
import { words } from '../words.ts'

export type PortalSection = 'home' | 'services' | 'applications' | 'inbox' | 'verify' | 'account'

export interface PortalLinks {
  home: string
  services: string
  applications: string
  inbox: string
  verify: string
  account: string
  signIn: string
  signOut: string
}

const defaultLinks: PortalLinks = {
  home: '/',
  services: '/services',
  applications: '/applications',
  inbox: '/inbox',
  verify: '/verify',
  account: '/account',
  signIn: '/sign-in',
  signOut: '/sign-out',
}

export interface SiteHeaderProps {
  locale: Locale
  otherLanguageHref: string
  current?: PortalSection | undefined
  person?: { name: string; unread?: number | undefined } | null | undefined
  csrfToken?: string | undefined
  links?: Partial<PortalLinks> | undefined
}

const sections = ['services', 'applications', 'inbox', 'verify'] as const

/** Wordmark, navigation, language and the person. The phone menu is a <details>: it opens without JavaScript. */
export function SiteHeader(props: SiteHeaderProps) {
  const { locale, otherLanguageHref } = props
  const links = { ...defaultLinks, ...props.links }
  return (
    <header class="dw-header">
      <div class="dw-header__bar dw-container">
        <Wordmark locale={locale} href={links.home} tagline={words.portal[locale]} />
        <div class="dw-header__wide">
          <LanguageLink locale={locale} href={otherLanguageHref} />
          <Account {...props} links={links} />
        </div>
        <details class="dw-menu">
          <summary class="dw-menu__button">
            <Icon name="menu" />
            <span>{words.menu[locale]}</span>
          </summary>
          <div class="dw-menu__panel">
            <Navigation {...props} links={links} />
            <div class="dw-menu__foot">
              <Account {...props} links={links} />
              <LanguageLink locale={locale} href={otherLanguageHref} />
            </div>
          </div>
        </details>
      </div>
      <div class="dw-header__nav">
        <div class="dw-container">
          <Navigation {...props} links={links} />
        </div>
      </div>
    </header>
  )
}

type Inner = Omit<SiteHeaderProps, 'links'> & { links: PortalLinks }

function Navigation({ locale, current, person, links }: Inner) {
  return (
    <nav class="dw-nav" aria-label={words.mainNavigation[locale]}>
      <ul>
        {sections.map((section) => (
          <li key={section}>
            <a href={links[section]} aria-current={section === current ? 'page' : undefined}>
              {words[section][locale]}
              {section === 'inbox' && person?.unread ? (
                <>
                  {' '}
                  <span class="dw-count">
                    {person.unread}
                    <span class="dw-sr-only"> {words.unread[locale]}</span>
                  </span>
                </>
              ) : null}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Account({ locale, person, csrfToken, links }: Inner) {
  if (!person) {
    return (
      <a class="dw-sign-in" href={links.signIn}>
        <Icon name="person" />
        {words.signIn[locale]}
      </a>
    )
  }
  return (
    <div class="dw-account">
      <a class="dw-account__name" href={links.account}>
        <Icon name="person" />
        <span class="dw-sr-only">{words.signedInAs[locale]} </span>
        {person.name}
      </a>
      <SignOutForm locale={locale} action={links.signOut} csrfToken={csrfToken} />
    </div>
  )
}
