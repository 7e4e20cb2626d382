import type { Locale } from '@diwan/service-kit'
import { Tag } from '../tag/tag.tsx'
import { Card, CardGrid } from './card.tsx'

export const examples = (locale: Locale) => (
  <CardGrid>
    <Card
      headingLevel={3}
      heading={{ ar: 'طلب استبدال جواز سفر', en: 'Passport replacement' }[locale]}
      href="#card"
      footer={<Tag tone="info">{{ ar: 'قيد المراجعة', en: 'Under review' }[locale]}</Tag>}
    >
      <p>{{ ar: 'قُدّم في 5 يناير 2026', en: 'Submitted on 5 January 2026' }[locale]}</p>
    </Card>
    <Card headingLevel={3} tone="tinted" heading={{ ar: 'قبل أن تبدأ', en: 'Before you start' }[locale]}>
      <p>
        {{ ar: 'جهّز بطاقة الهوية وبطاقة الدفع.', en: 'Have your identity card and a payment card ready.' }[locale]}
      </p>
    </Card>
    <Card headingLevel={3} tone="accent" heading={{ ar: 'خدمة جديدة', en: 'New service' }[locale]}>
      <p>{{ ar: 'ادفع رسوم عدة جهات دفعة واحدة.', en: 'Pay several entities in one payment.' }[locale]}</p>
    </Card>
  </CardGrid>
)
