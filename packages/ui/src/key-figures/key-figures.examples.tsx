import type { Locale } from '@diwan/service-kit'
import { KeyFigures } from './key-figures.tsx'

export const examples = (locale: Locale) => (
  <KeyFigures
    figures={[
      { value: '504', label: { ar: 'خدمة عبر القنوات', en: 'channel offerings' }[locale] },
      {
        value: '69%',
        label: { ar: 'معاملات رقمية', en: 'digital transactions' }[locale],
        note: { ar: 'من إجمالي المعاملات', en: 'of all transactions' }[locale],
      },
      { value: '2,250,000', label: { ar: 'عملية دفع في السنة', en: 'payments a year' }[locale] },
    ]}
  />
)
