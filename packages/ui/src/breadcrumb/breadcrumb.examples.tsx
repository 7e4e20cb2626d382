import type { Locale } from '@diwan/service-kit'
import { Breadcrumb } from './breadcrumb.tsx'

export const examples = (locale: Locale) => (
  <Breadcrumb
    locale={locale}
    items={[
      { label: { ar: 'الرئيسية', en: 'Home' }[locale], href: '#home' },
      { label: { ar: 'الخدمات', en: 'Services' }[locale], href: '#services' },
      { label: { ar: 'استبدال جواز سفر', en: 'Replace a passport' }[locale] },
    ]}
  />
)
