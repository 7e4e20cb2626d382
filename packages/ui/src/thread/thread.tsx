import type { Locale } from '@diwan/service-kit'
import { DateText } from '../date-text/date-text.tsx'

export interface ThreadItem {
  id: string
  at: Date | string
  /** Who wrote it. */
  by: string
  /** Plain text; its lines are kept. */
  body: string
}

export interface ThreadProps {
  locale: Locale
  /** Oldest first. */
  items: readonly ThreadItem[]
  /** Said where nobody has written yet. */
  empty?: string | undefined
}

/** What people wrote to each other, in the language each wrote in. */
export function Thread({ locale, items, empty }: ThreadProps) {
  if (items.length === 0) return empty ? <p class="dw-muted">{empty}</p> : null
  return (
    <ol class="dw-thread">
      {items.map(({ id, at, by, body }) => (
        <li key={id} class="dw-thread__item">
          <p class="dw-thread__meta">
            <strong>{by}</strong> <DateText value={at} locale={locale} time />
          </p>
          <p class="dw-thread__body" dir="auto">
            {body}
          </p>
        </li>
      ))}
    </ol>
  )
}
