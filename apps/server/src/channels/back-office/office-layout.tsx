import { OfficeLayout, PlainLayout } from '@diwan/ui'
import type { LayoutContext, Page } from '../../platform/http/index.ts'

/** The frame of every page of the back office. */
export const officeLayout =
  (options: { readonly scripts: readonly string[]; readonly isDemo: boolean }) => (context: LayoutContext, page: Page) => {
    const { locale, path, signedIn, name, csrf } = context
    const to = (target: string) => `/${locale}${target}`
    const common = {
      locale,
      title: page.title,
      hasErrors: page.hasErrors,
      refreshSeconds: page.refreshSeconds,
      scripts: options.scripts,
      otherLanguageHref: `/${locale === 'ar' ? 'en' : 'ar'}${path}`,
    }
    if (page.layout === 'plain' || !signedIn) {
      return (
        <PlainLayout {...common} homeHref={to('/office')} isDemo={options.isDemo}>
          {page.body}
        </PlainLayout>
      )
    }
    const [officer = '', entity = ''] = name.split(' — ')
    return (
      <OfficeLayout
        {...common}
        officer={{ name: officer, entity }}
        homeHref={to('/office')}
        signOutHref={to('/office/sign-out')}
        csrfToken={csrf}
        nav={[
          {
            href: to('/office'),
            label: locale === 'ar' ? 'قائمة العمل' : 'Work queue',
            icon: 'list',
            isCurrent: path.split('?')[0] === '/office',
          },
        ]}
        breadcrumb={page.breadcrumbs?.map((crumb) => ({ href: crumb.href, label: crumb.text }))}
      >
        {page.body}
      </OfficeLayout>
    )
  }
