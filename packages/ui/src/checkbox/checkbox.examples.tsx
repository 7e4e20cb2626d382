import type { Locale } from '@diwan/service-kit'
import { Checkbox } from './checkbox.tsx'

export const examples = (locale: Locale) => (
  <Checkbox
    locale={locale}
    name="example-declaration"
    label={{ ar: 'أقر بأن البيانات المقدمة صحيحة', en: 'I declare that the information given is correct' }[locale]}
    hint={
      {
        ar: 'تقديم بيانات غير صحيحة يعرضك للمساءلة القانونية.',
        en: 'Giving false information may have legal consequences.',
      }[locale]
    }
  />
)
