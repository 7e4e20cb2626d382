import type { Locale } from '@diwan/service-kit'
import { Details } from './details.tsx'

export const examples = (locale: Locale) => (
  <>
    <Details summary={{ ar: 'ماذا لو فقدت جوازي خارج البلاد؟', en: 'What if I lost my passport abroad?' }[locale]} open>
      <p>{{ ar: 'تواصل مع أقرب سفارة.', en: 'Contact the nearest embassy.' }[locale]}</p>
    </Details>
    <Details summary={{ ar: 'هل يمكنني استرداد الرسوم؟', en: 'Can I have the fee refunded?' }[locale]}>
      <p>{{ ar: 'نعم، قبل بدء المراجعة.', en: 'Yes, before the review starts.' }[locale]}</p>
    </Details>
  </>
)
