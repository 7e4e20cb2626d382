import type { Locale } from '@diwan/service-kit'
import { Ltr } from './ltr.tsx'

export const examples = (locale: Locale) => (
  <p>
    {{ ar: 'رقم الطلب ', en: 'The reference is ' }[locale]}
    <Ltr>DW-7K2M-9QXH-4</Ltr>
    {{ ar: ' والهاتف ', en: ' and the telephone ' }[locale]}
    <Ltr>+973 8000 0444</Ltr>
  </p>
)
