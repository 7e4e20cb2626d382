import type { Locale } from '@diwan/service-kit'
import { OfficeLayout, PlainLayout } from '@diwan/ui'
import type { LayoutContext, Page } from '../../platform/http/index.ts'

export interface OfficeLayoutOptions {
  readonly scripts: readonly string[]
  /** Addresses of the scripts that only some pages need, by name. */
  readonly islands: Readonly<Record<string, string>>
  readonly isDemo: boolean
  readonly entityName: (entityId: string, locale: Locale) => string
}

/** What an officer finds at the beginning depends on the role; pages that are not the beginning belong to the queue. */
const homeLabels = {
  queue: { ar: 'قائمة العمل', en: 'Work queue' },
  services: { ar: 'خدمات الجهة', en: 'Services' },
  officers: { ar: 'موظفو الجهة', en: 'Officers' },
} as const

/** Parts of the back office that only some roles may enter. */
const roleLinks = [
  {
    role: 'service-owner',
    path: '/office/services',
    label: { ar: 'إصدارات الخدمات', en: 'Service versions' },
    icon: 'document',
    current: '/office/service',
  },
  {
    role: 'administrator',
    path: '/office/jobs',
    label: { ar: 'المهام المتوقفة', en: 'Parked jobs' },
    icon: 'settings',
    current: '/office/jobs',
  },
] as const

/** The frame of every page of the back office. */
export const officeLayout =
  (options: OfficeLayoutOptions) => (context: LayoutContext, page: Page) => {
    const { locale, path, signedIn, name, csrf } = context
    const to = (target: string) => `/${locale}${target}`
    const common = {
      locale,
      title: page.title,
      hasErrors: page.hasErrors,
      refreshSeconds: page.refreshSeconds,
      scripts: [...options.scripts, ...(page.islands ?? []).flatMap((name) => options.islands[name] ?? [])],
      otherLanguageHref: `/${locale === 'ar' ? 'en' : 'ar'}${path}`,
    }
    if (page.layout === 'plain' || !signedIn) {
      return (
        <PlainLayout {...common} homeHref={to('/office')} isDemo={options.isDemo}>
          {page.body}
        </PlainLayout>
      )
    }
    const entity = context.entityId ? options.entityName(context.entityId, locale) : ''
    return (
      <OfficeLayout
        {...common}
        officer={{ name, entity }}
        homeHref={to('/office')}
        signOutHref={to('/office/sign-out')}
        csrfToken={csrf}
        nav={[
          {
            href: to('/office'),
            label: homeLabels[page.active === 'services' || page.active === 'officers' ? page.active : 'queue'][locale],
            icon: 'tasks',
            isCurrent: path.split('?')[0] === '/office',
          },
          {
            href: to('/office/credentials'),
            label: locale === 'ar' ? 'الوثائق الصادرة' : 'Issued documents',
            icon: 'certificate',
            isCurrent: path.startsWith('/office/credentials'),
          },
          ...roleLinks
            .filter(({ role }) => context.roles.includes(role))
            .map(({ path: target, label, icon, current }) => ({
              href: to(target),
              label: label[locale],
              icon,
              isCurrent: path.startsWith(current),
            })),
        ]}
        breadcrumb={page.breadcrumbs?.map((crumb) => ({ href: crumb.href, label: crumb.text }))}
      >
        {page.body}
      </OfficeLayout>
    )
  }
