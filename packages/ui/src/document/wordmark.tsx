import type { Locale } from '@diwan/service-kit'
import { words } from '../words.ts'

/** Drawn on a field of 40 by 40. */
const star =
  'M20 5L24.39 9.39L30.61 9.39L30.61 15.61L35 20L30.61 24.39L30.61 30.61L24.39 30.61L20 35L15.61 30.61L9.39 30.61L9.39 24.39L5 20L9.39 15.61L9.39 9.39L15.61 9.39z' +
  'M20 13.50L21.90 15.40L24.60 15.40L24.60 18.10L26.50 20L24.60 21.90L24.60 24.60L21.90 24.60L20 26.50L18.10 24.60L15.40 24.60L15.40 21.90L13.50 20L15.40 18.10L15.40 15.40L18.10 15.40z'

/** The mark: an eight-pointed star, two squares laid over each other, with the same star cut out of its middle. */
export function Wordmark({ locale, href, tagline }: { locale: Locale; href: string; tagline: string }) {
  return (
    <a class="dw-wordmark" href={href} aria-label={`${words.platform[locale]} ${tagline}`}>
      <svg class="dw-wordmark__mark" viewBox="0 0 40 40" width="40" height="40" aria-hidden="true" focusable="false">
        <rect width="40" height="40" rx="9" class="dw-wordmark__field" />
        <path class="dw-wordmark__star" fill-rule="evenodd" d={star} />
      </svg>
      <span class="dw-wordmark__words">
        <span class="dw-wordmark__name">{words.platform[locale]}</span>{' '}
        <span class="dw-wordmark__tagline">{tagline}</span>
      </span>
    </a>
  )
}
