import type { Locale } from '@diwan/service-kit'
import { TextField } from '../text-field/text-field.tsx'
import { Fieldset } from './fieldset.tsx'

export const examples = (locale: Locale) => (
  <Fieldset
    legend={{ ar: 'بيانات المركبة', en: 'Vehicle' }[locale]}
    hint={{ ar: 'كما في شهادة التسجيل', en: 'As on the registration certificate' }[locale]}
  >
    <TextField
      locale={locale}
      name="example-plate"
      label={{ ar: 'رقم اللوحة', en: 'Plate number' }[locale]}
      width="sm"
      ltr
    />
    <TextField
      locale={locale}
      name="example-year"
      label={{ ar: 'سنة الصنع', en: 'Year of manufacture' }[locale]}
      inputMode="numeric"
      width="xs"
      ltr
    />
  </Fieldset>
)
