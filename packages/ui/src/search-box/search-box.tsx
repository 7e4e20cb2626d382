import type { Locale } from '@diwan/service-kit'
import { Icon } from '../icon/icon.tsx'
import { words } from '../words.ts'

export interface SearchBoxProps {
  locale: Locale
  /** Where the form goes, by GET. */
  action: string
  /** The label of the input. */
  label: string
  name?: string | undefined
  value?: string | undefined
  /** Shown above the input; otherwise only read out. */
  showLabel?: boolean | undefined
  size?: 'md' | 'lg' | undefined
  /** Other parts of the address to keep, such as a chosen sector. */
  hidden?: Readonly<Record<string, string | undefined>> | undefined
  id?: string | undefined
  /** What is searched for is an identifier, written left to right in Arabic too. */
  ltr?: boolean | undefined
}

/** A search form that works by itself; the browser package may add suggestions to `data-search`. */
export function SearchBox(props: SearchBoxProps) {
  const { locale, action, label, name = 'q', value, showLabel = false, size = 'md', hidden = {}, ltr = false } = props
  const { id = `search-${name}` } = props
  return (
    <search class={`dw-search dw-search--${size}`}>
      <form action={action} method="get">
        <label class={showLabel ? 'dw-search__label' : 'dw-sr-only'} for={id}>
          {label}
        </label>
        {Object.entries(hidden).map(
          ([key, text]) => text !== undefined && <input key={key} type="hidden" name={key} value={text} />,
        )}
        <div class="dw-search__row">
          <input
            class={ltr ? 'dw-search__input dw-input--ltr' : 'dw-search__input'}
            type="search"
            id={id}
            name={name}
            value={value}
            placeholder={showLabel ? undefined : label}
            dir={ltr ? 'ltr' : undefined}
            autocomplete="off"
            enterKeyHint="search"
            data-search=""
          />
          <button class="dw-search__button" type="submit">
            <Icon name="search" />
            <span>{words.search[locale]}</span>
          </button>
        </div>
      </form>
    </search>
  )
}
