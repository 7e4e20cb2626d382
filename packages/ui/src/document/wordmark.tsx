import type { Locale } from '@diwan/service-kit'
import { words } from '../words.ts'

/** The mark: a serrated edge, as on the flag, beside an open page. */
export function Wordmark({ locale, href, tagline }: { locale: Locale; href: string; tagline: string }) {
  return (
    <a class="dw-wordmark" href={href} aria-label={`${words.platform[locale]} ${tagline}`}>
      <svg class="dw-wordmark__mark" viewBox="0 0 40 40" width="40" height="40" aria-hidden="true" focusable="false">
        <rect width="40" height="40" rx="9" class="dw-wordmark__field" />
        <path class="dw-wordmark__edge" d="M9 0H16L23 4 16 8 23 12 16 16 23 20 16 24 23 28 16 32 23 36 16 40H9a9 9 0 0 1-9-9V9a9 9 0 0 1 9-9z" />
      </svg>
      <span class="dw-wordmark__words">
        <span class="dw-wordmark__name">{words.platform[locale]}</span>
        <span class="dw-wordmark__tagline">{tagline}</span>
      </span>
    </a>
  )
}
