import type { Locale } from '@diwan/service-kit'
import { DateField } from './date-field.tsx'

export const examples = (locale: Locale) => (
  <>
    <DateField
      locale={locale}
      name="example-birth"
      label={{ ar: 'تاريخ الميلاد', en: 'Date of birth' }[locale]}
      hint={{ ar: 'مثال: 27 3 1984', en: 'For example 27 3 1984' }[locale]}
      value="1984-03-27"
      autocomplete="bday"
    />
    <DateField
      locale={locale}
      name="example-expiry"
      label={{ ar: 'تاريخ انتهاء الجواز', en: 'Expiry date of the passport' }[locale]}
      value={{ day: '12', month: '15', year: '2027' }}
      error={{ ar: 'أدخل شهرًا بين 1 و12', en: 'Enter a month between 1 and 12' }[locale]}
      errorParts={['month']}
    />
  </>
)
