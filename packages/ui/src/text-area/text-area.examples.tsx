import type { Locale } from '@diwan/service-kit'
import { TextArea } from './text-area.tsx'

export const examples = (locale: Locale) => (
  <TextArea
    locale={locale}
    name="example-reason"
    label={{ ar: 'سبب الطلب', en: 'Reason for the request' }[locale]}
    hint={{ ar: 'لا تذكر معلومات صحية أو مصرفية.', en: 'Do not mention health or bank details.' }[locale]}
    limit={500}
    rows={4}
  />
)
