import type { Locale } from '@diwan/service-kit'
import { MoneyText } from './money-text.tsx'

export const examples = (locale: Locale) => (
  <p>
    <MoneyText minor={12500} locale={locale} />
    {{ ar: ' ثم ', en: ' and then ' }[locale]}
    <MoneyText minor={1250500} locale={locale} />
  </p>
)
