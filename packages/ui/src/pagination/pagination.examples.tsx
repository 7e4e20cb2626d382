import type { Locale } from '@diwan/service-kit'
import { Pagination } from './pagination.tsx'

export const examples = (locale: Locale) => (
  <Pagination locale={locale} page={4} pages={12} href={(page) => `#page-${page}`} />
)
