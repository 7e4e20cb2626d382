import type { Locale } from '@diwan/service-kit'
import { SearchBox } from './search-box.tsx'

export const examples = (locale: Locale) => (
  <>
    <SearchBox
      locale={locale}
      action="#search"
      size="lg"
      label={{ ar: 'ابحث عن خدمة، مثل: تجديد رخصة', en: 'Search for a service, such as a licence' }[locale]}
    />
    <SearchBox
      locale={locale}
      action="#search"
      id="search-example"
      showLabel
      ltr
      label={{ ar: 'رقم الوثيقة', en: 'Document number' }[locale]}
      value="DW-7K2M-9QXH-4"
      hidden={{ sector: 'interior' }}
    />
  </>
)
