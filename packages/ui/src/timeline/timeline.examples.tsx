import type { Locale } from '@diwan/service-kit'
import { Timeline } from './timeline.tsx'

export const examples = (locale: Locale) => (
  <Timeline
    locale={locale}
    time
    steps={[
      { title: { ar: 'تقديم الطلب', en: 'Application submitted' }[locale], state: 'done', at: '2026-01-05T06:12:00Z' },
      {
        title: { ar: 'دفع الرسوم', en: 'Fee paid' }[locale],
        state: 'done',
        at: '2026-01-05T06:20:00Z',
        children: <p>{{ ar: 'تم الدفع ببطاقة الخصم.', en: 'Paid by debit card.' }[locale]}</p>,
      },
      {
        title: { ar: 'مراجعة الطلب', en: 'Review' }[locale],
        state: 'current',
        expectedBy: '2026-01-08',
        by: { ar: 'شؤون الجنسية والجوازات والإقامة', en: 'Nationality, Passports and Residence Affairs' }[locale],
      },
      { title: { ar: 'إصدار الجواز', en: 'Passport issued' }[locale], state: 'upcoming', expectedBy: '2026-01-12' },
      { title: { ar: 'التسليم', en: 'Collection' }[locale], state: 'upcoming' },
    ]}
  />
)
