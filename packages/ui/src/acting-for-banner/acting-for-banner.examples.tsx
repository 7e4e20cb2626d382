import type { Locale } from '@diwan/service-kit'
import { ActingForBanner } from './acting-for-banner.tsx'

export const examples = (locale: Locale) => (
  <ActingForBanner
    locale={locale}
    name={{ ar: 'شركة اللؤلؤ للتجارة', en: 'Pearl Trading Company' }[locale]}
    ground={{ ar: 'وكالة سارية حتى 5 يناير 2027', en: 'Mandate valid until 5 January 2027' }[locale]}
    stopHref="#stop"
  />
)
