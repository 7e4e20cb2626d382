import type { Locale } from '@diwan/service-kit'
import { fieldId } from '../field/field.tsx'
import { Icon } from '../icon/icon.tsx'
import { words } from '../words.ts'

export interface SummaryError {
  message: string
  /** The field's name: the link goes to its input. */
  name?: string | undefined
  /** A link of its own, for an error on another page. */
  href?: string | undefined
}

export interface ErrorSummaryProps {
  locale: Locale
  errors: readonly SummaryError[]
  heading?: string | undefined
}

/** All errors of a page, above its heading. Read out at once; the address can end in #error-summary to focus it. */
export function ErrorSummary({ locale, errors, heading = words.errorHeading[locale] }: ErrorSummaryProps) {
  if (errors.length === 0) return null
  return (
    <div class="dw-error-summary" id="error-summary" role="alert" tabIndex={-1} aria-labelledby="error-summary-heading">
      <h2 class="dw-error-summary__heading" id="error-summary-heading">
        <Icon name="danger" size="lg" />
        {heading}
      </h2>
      <ul class="dw-error-summary__list">
        {errors.map(({ message, name, href = name && `#${fieldId(name)}` }) => (
          <li key={message + name}>{href ? <a href={href}>{message}</a> : message}</li>
        ))}
      </ul>
    </div>
  )
}
