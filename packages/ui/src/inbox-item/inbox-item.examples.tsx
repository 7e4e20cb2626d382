import type { Locale } from '@diwan/service-kit'
import { InboxItem, InboxList } from './inbox-item.tsx'

export const examples = (locale: Locale) => (
  <InboxList>
    <InboxItem
      locale={locale}
      href="#message-1"
      unread
      title={{ ar: 'جوازك جاهز للاستلام', en: 'Your passport is ready to collect' }[locale]}
      from={{ ar: 'شؤون الجنسية والجوازات والإقامة', en: 'Nationality, Passports and Residence Affairs' }[locale]}
      at="2026-01-12T07:00:00Z"
      preview={{ ar: 'يمكنك استلامه من مركز مدينة عيسى.', en: 'You can collect it at the Isa Town centre.' }[locale]}
    />
    <InboxItem
      locale={locale}
      href="#message-2"
      title={{ ar: 'إيصال الدفع', en: 'Payment receipt' }[locale]}
      from={{ ar: 'ديوان', en: 'Diwan' }[locale]}
      at="2026-01-05T06:20:00Z"
    />
  </InboxList>
)
