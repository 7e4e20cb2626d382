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
  const parent = items.findLastIndex((item) => item.href !== undefined)
  return (
    <nav class="dw-breadcrumb" aria-label={words.breadcrumb[locale]}>
      <ol class="dw-breadcrumb__list">
        {items.map((item, index) => (
          <li key={item.label} class={index === parent ? 'dw-breadcrumb__parent' : undefined}>
            {item.href ? (
              <a href={item.href}>
                {index === parent && <BackArrow />}
                {item.label}
              </a>
            ) : (
              <span aria-current="page">{item.label}</span>
            )}
            {index < items.length - 1 && (
              <span class="dw-breadcrumb__separator">
                <Icon name="chevron-forward" size="sm" />
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}

const BackArrow = () => (
  <span class="dw-breadcrumb__back">
    <Icon name="chevron-back" size="sm" />
  </span>
)
