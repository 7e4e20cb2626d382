import type { Locale } from '@diwan/service-kit'
import { Select } from './select.tsx'

export const examples = (locale: Locale) => (
  <Select
    locale={locale}
    name="example-branch"
    label={{ ar: 'مركز الخدمة', en: 'Service centre' }[locale]}
    width="md"
    options={[
      { value: 'isa-town', label: { ar: 'مدينة عيسى', en: 'Isa Town' }[locale] },
      { value: 'muharraq', label: { ar: 'المحرق', en: 'Muharraq' }[locale] },
      { value: 'sitra', label: { ar: 'سترة', en: 'Sitra' }[locale] },
    ]}
  />
)
