import type { Locale } from '@diwan/service-kit'
import { Icon } from '../icon/icon.tsx'
import { words } from '../words.ts'

export interface ActingForBannerProps {
  locale: Locale
  /** The person or company acted for. */
  name: string
  /** On what ground, such as "Power of attorney until 5 January 2027". */
  ground?: string | undefined
  stopHref: string
}

/** Stays on top of every page while somebody acts for another, so that it is never forgotten. */
export function ActingForBanner({ locale, name, ground, stopHref }: ActingForBannerProps) {
  return (
    <section class="dw-acting" aria-label={words.actingForAnother[locale]}>
      <div class="dw-acting__row dw-container">
        <Icon name="people" />
        <p class="dw-acting__words">
          {words.actingFor[locale]} <strong>{name}</strong>
          {ground && <span class="dw-acting__ground">{ground}</span>}
        </p>
        <a class="dw-acting__stop" href={stopHref}>
          {words.stopActing[locale]}
        </a>
      </div>
    </section>
  )
}
