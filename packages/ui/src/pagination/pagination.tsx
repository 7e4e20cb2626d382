import type { Locale } from '@diwan/service-kit'
import { Icon } from '../icon/icon.tsx'
import { pageOf, words } from '../words.ts'
import { pageWindow } from './page-window.ts'

export interface PaginationProps {
  locale: Locale
  /** Counted from 1. */
  page: number
  pages: number
  href: (page: number) => string
  label?: string | undefined
}

/** Links to the other pages of a list; nothing where there is only one. */
export function Pagination({ locale, page, pages, href, label = words.pagination[locale] }: PaginationProps) {
  if (pages <= 1) return null
  return (
    <nav class="dw-pagination" aria-label={label}>
      {page > 1 && (
        <a class="dw-pagination__step" rel="prev" href={href(page - 1)}>
          <Icon name="arrow-back" />
          {words.previous[locale]}
        </a>
      )}
      <p class="dw-pagination__place">{pageOf(page, pages)[locale]}</p>
      <ul class="dw-pagination__pages">
        {pageWindow(page, pages).map((number, index) => (
          <li key={number ?? `gap-${index}`}>
            {number === null ? (
              <span class="dw-pagination__gap">…</span>
            ) : (
              <a
                class="dw-pagination__page"
                href={href(number)}
                aria-label={`${words.page[locale]} ${number}`}
                aria-current={number === page ? 'page' : undefined}
              >
                {number}
              </a>
            )}
          </li>
        ))}
      </ul>
      {page < pages && (
        <a class="dw-pagination__step dw-pagination__step--next" rel="next" href={href(page + 1)}>
          {words.next[locale]}
          <Icon name="arrow-forward" />
        </a>
      )}
    </nav>
  )
}
