import type { Locale } from '@diwan/service-kit'
import { Icon } from '../icon/icon.tsx'
import { words } from '../words.ts'

export interface Crumb {
  label: string
  /** Without it the crumb is the page itself. */
  href?: string | undefined
}

/** The way to this page from the top. On phones only the step back is shown. */
export function Breadcrumb({ locale, items }: { locale: Locale; items: readonly Crumb[] }) {
  if (items.length === 0) return null
  return (
    <nav class="dw-breadcrumb" aria-label={words.breadcrumb[locale]}>
      <ol>
        {items.map((item) => (
          <li key={item.label}>
            {item.href ? <a href={item.href}>{item.label}</a> : <span aria-current="page">{item.label}</span>}
            <Icon name="chevron-forward" size="sm" />
          </li>
        ))}
      </ol>
    </nav>
  )
}
