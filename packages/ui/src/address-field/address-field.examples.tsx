import type { Locale } from '@diwan/service-kit'
import { AddressField } from './address-field.tsx'

export const examples = (locale: Locale) => (
  <AddressField
    locale={locale}
    name="example-address"
    label={{ ar: 'عنوان السكن', en: 'Home address' }[locale]}
    source={{ ar: 'من سجل العناوين', en: 'From the address register' }[locale]}
    value={{ flat: '12', building: '1407', road: '4626', area: { ar: 'سند', en: 'Sanad' }[locale] }}
    partErrors={{ block: { ar: 'أدخل رقم المجمع', en: 'Enter the block number' }[locale] }}
  />
)
