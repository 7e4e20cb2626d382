import type { Locale } from '@diwan/service-kit'
import type { ComponentChildren } from 'preact'
import { Icon } from '../icon/icon.tsx'
import { words } from '../words.ts'

export interface SummaryRow {
  label: string
  /** Empty or undefined shows as "Not provided". */
  value: ComponentChildren
  /** Where the answer can be changed. */
  changeHref?: string | undefined
  source?: string | undefined
}

export interface SummaryListProps {
  locale: Locale
  rows: readonly SummaryRow[]
  heading?: string | undefined
  headingLevel?: 2 | 3 | 4 | undefined
  /** One change link for the whole group, beside its heading. */
  changeHref?: string | undefined
}

/** Labels and values: "check your answers", the facts of a case, a receipt. */
export function SummaryList({ locale, rows, heading, headingLevel = 2, changeHref }: SummaryListProps) {
  const Heading = `h${headingLevel}` as 'h2'
  return (
    <section class="dw-summary">
      {heading && (
        <div class="dw-summary__head">
          <Heading class="dw-summary__heading">{heading}</Heading>
          {changeHref && <ChangeLink locale={locale} href={changeHref} label={heading} />}
        </div>
      )}
      <dl class="dw-summary__rows">
        {rows.map((row) => (
          <div class="dw-summary__row" key={row.label}>
            <dt>{row.label}</dt>
            <dd class="dw-summary__value">
              {isEmpty(row.value) ? <span class="dw-muted">{words.notProvided[locale]}</span> : row.value}
              {row.source && (
                <span class="dw-source">
                  <Icon name="register" size="sm" />
                  {row.source}
                </span>
              )}
            </dd>
            {row.changeHref && (
              <dd class="dw-summary__change">
                <ChangeLink locale={locale} href={row.changeHref} label={row.label} />
              </dd>
            )}
          </div>
        ))}
      </dl>
    </section>
  )
}

function ChangeLink({ locale, href, label }: { locale: Locale; href: string; label: string }) {
  return (
    <a class="ds-link dw-change" href={href}>
      {words.change[locale]}
      <span class="dw-sr-only"> {label}</span>
    </a>
  )
}

const isEmpty = (value: ComponentChildren): boolean => value === undefined || value === null || value === ''
