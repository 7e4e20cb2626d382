import type { Locale } from '@diwan/service-kit'
import { Thread } from './thread.tsx'

export const examples = (locale: Locale) => (
  <Thread
    locale={locale}
    items={[
      {
        id: '1',
        at: '2026-01-05T06:12:00Z',
        by: { ar: 'شؤون الجنسية والجوازات والإقامة', en: 'Nationality, Passports and Residence Affairs' }[locale],
        body: { ar: 'هل ترغب في الاستلام من فرع آخر؟', en: 'Would you like to collect it at another branch?' }[locale],
      },
      {
        id: '2',
        at: '2026-01-05T08:40:00Z',
        by: { ar: 'أنت', en: 'You' }[locale],
        body: { ar: 'نعم، من فرع المحرق.\nشكراً لكم.', en: 'Yes, in Muharraq please.\nThank you.' }[locale],
      },
    ]}
  />
)
