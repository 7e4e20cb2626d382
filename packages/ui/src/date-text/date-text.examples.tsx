import type { Locale } from '@diwan/service-kit'
import { DateText } from './date-text.tsx'

export const examples = (locale: Locale) => (
  <ul>
    <li>
      <DateText value="2026-01-05" locale={locale} />
    </li>
    <li>
      <DateText value="2026-01-05" locale={locale} hijri />
    </li>
    <li>
      <DateText value="2026-01-05T06:12:00Z" locale={locale} time />
    </li>
  </ul>
)
