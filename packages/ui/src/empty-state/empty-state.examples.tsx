import type { Locale } from '@diwan/service-kit'
import { ButtonLink } from '../button/button.tsx'
import { EmptyState } from './empty-state.tsx'

export const examples = (locale: Locale) => (
  <EmptyState
    headingLevel={3}
    heading={{ ar: 'لا توجد طلبات بعد', en: 'No applications yet' }[locale]}
    action={<ButtonLink href="#services">{{ ar: 'تصفح الخدمات', en: 'Browse services' }[locale]}</ButtonLink>}
  >
    <p>{{ ar: 'ستظهر هنا طلباتك وحالتها.', en: 'Your applications and their status will appear here.' }[locale]}</p>
  </EmptyState>
)
