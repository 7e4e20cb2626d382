import type { Locale } from '@diwan/service-kit'
import { Tag } from './tag.tsx'

export const examples = (locale: Locale) => (
  <p>
    <Tag>{{ ar: 'مسودة', en: 'Draft' }[locale]}</Tag>{' '}
    <Tag tone="info">{{ ar: 'قيد المراجعة', en: 'Under review' }[locale]}</Tag>{' '}
    <Tag tone="warning" icon="clock">
      {{ ar: 'بانتظار الدفع', en: 'Awaiting payment' }[locale]}
    </Tag>{' '}
    <Tag tone="success" icon="check">
      {{ ar: 'مكتمل', en: 'Completed' }[locale]}
    </Tag>{' '}
    <Tag tone="danger">{{ ar: 'مرفوض', en: 'Refused' }[locale]}</Tag>
  </p>
)
