import type { Locale } from '@diwan/service-kit'
import { Icon } from '../icon/icon.tsx'
import { otherLanguage } from '../words.ts'

/** To the same page in the other language, named in that language. */
export function LanguageLink({ locale, href }: { locale: Locale; href: string }) {
  const other = otherLanguage[locale]
  return (
    <a class="dw-language" href={href} lang={other.locale} dir={other.dir} hreflang={other.locale}>
      <Icon name="globe" />
      {other.name}
    </a>
  )
}
