import type { ComponentChildren } from 'preact'
import { Breadcrumb } from '../breadcrumb/breadcrumb.tsx'
import type { Crumb } from '../breadcrumb/breadcrumb.tsx'
import { Document } from '../document/document.tsx'
import type { DocumentProps } from '../document/document.tsx'
import { Hero } from './hero.tsx'
import { SiteFooter } from './site-footer.tsx'
import type { FooterLink } from './site-footer.tsx'
import { SiteHeader } from './site-header.tsx'
import type { PortalLinks, PortalSection } from './site-header.tsx'

export interface PortalLayoutProps extends Omit<DocumentProps, 'look'> {
  /** The same page in the other language. */
  otherLanguageHref: string
  /** The section of the page, marked in the navigation. */
  current?: PortalSection | undefined
  person?: { name: string; unread?: number | undefined } | null | undefined
  /** For the sign-out form. */
  csrfToken?: string | undefined
  /** Where the navigation leads; defaults are /, /services, /applications, /inbox, /verify, /sign-in, /sign-out. */
  links?: Partial<PortalLinks> | undefined
  /** The path to this page, without the page itself or with it as last item without href. */
  breadcrumb?: readonly Crumb[] | undefined
  /** An ActingForBanner. */
  banner?: ComponentChildren
  /** Full-width content above the main column, such as the search of the home page. */
  hero?: ComponentChildren
  /** `form` keeps lines short; `page` is the usual width. */
  width?: 'form' | 'page' | undefined
  footerLinks?: readonly FooterLink[] | undefined
  isDemo?: boolean | undefined
}

/** A page of the national portal. */
export function PortalLayout(props: PortalLayoutProps) {
  const { locale, breadcrumb = [], banner, hero, width = 'page', children, footerLinks = [], isDemo = true } = props
  return (
    <Document {...props} look="portal">
      <SiteHeader {...props} />
      {banner}
      {breadcrumb.length > 0 && (
        <div class="dw-container">
          <Breadcrumb locale={locale} items={breadcrumb} />
        </div>
      )}
      <main id="main" tabIndex={-1} class="dw-main">
        {hero && <Hero>{hero}</Hero>}
        <div class={`dw-container dw-container--${width} dw-flow`}>{children}</div>
      </main>
      <SiteFooter locale={locale} links={footerLinks} isDemo={isDemo} otherLanguageHref={props.otherLanguageHref} />
    </Document>
  )
}
