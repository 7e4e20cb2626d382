import type { Locale } from '@diwan/service-kit'
import { ButtonLink } from '../button/button.tsx'
import { Card } from '../card/card.tsx'
import { Columns } from './columns.tsx'

export const examples = (locale: Locale) => (
  <Columns
    aside={
      <Card tone="tinted" headingLevel={3} heading={{ ar: 'ابدأ الطلب', en: 'Apply' }[locale]}>
        <ButtonLink href="#start" fullWidth>
          {{ ar: 'ابدأ الآن', en: 'Start now' }[locale]}
        </ButtonLink>
      </Card>
    }
  >
    <p>{{ ar: 'نص العمود الرئيسي.', en: 'The words of the main column.' }[locale]}</p>
  </Columns>
)
