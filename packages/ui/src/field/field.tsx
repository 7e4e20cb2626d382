import type { Locale } from '@diwan/service-kit'
import type { ComponentChildren } from 'preact'
import { classNames } from '../class-names.ts'
import { Icon } from '../icon/icon.tsx'
import { words } from '../words.ts'

/** What every form control takes. */
export interface FieldProps {
  /** The native name; the input's id is `field-<name>`. */
  name: string
  label: string
  locale: Locale
  hint?: ComponentChildren
  /** One message. The field is marked invalid and the message belongs to its description. */
  error?: string | undefined
  /** Where a prefilled answer comes from, such as "From the population register". */
  source?: string | undefined
  optional?: boolean | undefined
  /** Shown and sent, but not to be changed here. */
  readOnly?: boolean | undefined
  /** The label is the heading of the page: for a page with one question. */
  isPageHeading?: boolean | undefined
}

export const fieldId = (name: string): string => `field-${name}`
export const errorId = (name: string): string => `error-${name}`
export const hintId = (name: string): string => `hint-${name}`
export const sourceId = (name: string): string => `source-${name}`

/** The ids of everything that explains the control, in reading order. */
export function describedBy({ name, hint, source, error }: FieldProps, ...more: (string | false | undefined)[]) {
  const ids = [hint && hintId(name), source && sourceId(name), ...more, error && errorId(name)]
  return ids.filter(Boolean).join(' ') || undefined
}

/** Hint, source and error of a control: between its label and its input. */
export function FieldNotes({ name, locale, hint, source, error }: FieldProps) {
  return (
    <>
      {hint && (
        <div class="dw-hint" id={hintId(name)}>
          {hint}
        </div>
      )}
      {source && (
        <p class="dw-source" id={sourceId(name)}>
          <Icon name="register" size="sm" />
          {source}
        </p>
      )}
      {error && (
        <p class="dw-error" id={errorId(name)}>
          <Icon name="danger" size="sm" />
          <span>
            <span class="dw-sr-only">{words.errorPrefix[locale]} </span>
            {error}
          </span>
        </p>
      )}
    </>
  )
}

/** The words of a label or legend, with "(optional)" where it applies. */
export function LabelText({ label, locale, optional }: FieldProps) {
  return (
    <>
      {label}
      {optional && <span class="dw-optional"> {words.optional[locale]}</span>}
    </>
  )
}

/** Label, notes and control of one answer. */
export function Field({ field, children }: { field: FieldProps; children: ComponentChildren }) {
  const label = (
    <label class="dw-label" for={fieldId(field.name)}>
      <LabelText {...field} />
    </label>
  )
  return (
    <div class={classNames('dw-field', field.error && 'dw-field--invalid', field.readOnly && 'dw-field--readonly')}>
      {field.isPageHeading ? <h1 class="dw-label-heading">{label}</h1> : label}
      <FieldNotes {...field} />
      {children}
    </div>
  )
}
