import { PlainLayout, PortalLayout, type PortalSection } from '@diwan/ui'
import type { LayoutContext, Page } from '../../platform/http/index.ts'

/** The frame of every page of the national portal. */
export const portalLayout =
  (options: { readonly scripts: readonly string[]; readonly isDemo: boolean }) =>
  (context: LayoutContext, page: Page) => {
    const { locale, path, signedIn, name, csrf, badge } = context
    const to = (target: string) => `/${locale}${target}`
    const common = {
      locale,
      title: page.title,
      description: page.description,
      hasErrors: page.hasErrors,
      refreshSeconds: page.refreshSeconds,
      scripts: options.scripts,
      isDemo: options.isDemo,
      otherLanguageHref: `/${locale === 'ar' ? 'en' : 'ar'}${path === '/' ? '' : path}`,
    }
    if (page.layout === 'plain') {
      return (
        <PlainLayout {...common} homeHref={to('')}>
          {page.body}
        </PlainLayout>
      )
    }
    return (
      <PortalLayout
        {...common}
        current={page.active as PortalSection | undefined}
        person={signedIn ? { name, unread: badge } : null}
        csrfToken={csrf}
        links={{
          home: to(''),
          services: to('/services'),
          applications: to('/applications'),
          inbox: to('/inbox'),
          verify: to('/verify'),
          signIn: to(`/sign-in?return=${encodeURIComponent(path.split('?')[0] ?? '/')}`),
          signOut: to('/sign-out'),
          account: to('/account'),
        }}
        breadcrumb={page.breadcrumbs?.map((crumb) => ({ href: crumb.href, label: crumb.text }))}
        hero={page.hero}
        width={page.width}
        footerLinks={[
          { href: to('/entities'), label: locale === 'ar' ? 'الجهات الحكومية' : 'Government entities' },
          { href: to('/track'), label: locale === 'ar' ? 'متابعة طلب' : 'Track an application' },
          { href: '/api/openapi.json', label: locale === 'ar' ? 'واجهة المطورين' : 'Developer interface' },
          { href: to('/office'), label: locale === 'ar' ? 'دخول الموظفين' : 'Officers' },
        ]}
      >
        {page.body}
      </PortalLayout>
    )
  }
