import type { Locale } from '@diwan/service-kit'
import { CardGrid } from '../card/card.tsx'
import { Tag } from '../tag/tag.tsx'
import { ServiceTile } from './service-tile.tsx'

export const examples = (locale: Locale) => (
  <CardGrid>
    <ServiceTile
      href="#passport"
      icon="passport"
      title={{ ar: 'استبدال جواز سفر', en: 'Replace a passport' }[locale]}
      description={{ ar: 'عند فقدان الجواز أو تلفه', en: 'When it is lost or damaged' }[locale]}
      entity={{ ar: 'شؤون الجنسية والجوازات والإقامة', en: 'Nationality, Passports and Residence Affairs' }[locale]}
      meta={<Tag>{{ ar: 'خمسة أيام عمل', en: 'Five working days' }[locale]}</Tag>}
    />
    <ServiceTile
      href="#licence"
      icon="car"
      title={{ ar: 'بدل فاقد أو تالف لرخصة السياقة', en: 'Replace a driving licence' }[locale]}
      description={{ ar: 'تصدر فورًا بعد الدفع', en: 'Issued at once after payment' }[locale]}
      entity={{ ar: 'الإدارة العامة للمرور', en: 'General Directorate of Traffic' }[locale]}
    />
    <ServiceTile href="#justice" icon="justice" title={{ ar: 'العدل والمحاكم', en: 'Justice and courts' }[locale]} />
  </CardGrid>
)
