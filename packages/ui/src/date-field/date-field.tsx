import { FieldGroup } from '../fieldset/fieldset.tsx'
import { describedBy, fieldId } from '../field/field.tsx'
import type { FieldProps } from '../field/field.tsx'
import { words } from '../words.ts'

export const dateParts = ['day', 'month', 'year'] as const
export type DatePart = (typeof dateParts)[number]

export interface DateFieldProps extends FieldProps {
  /** What was typed, part by part, even when it is no date; or an ISO day, 2026-01-05. */
  value?: string | Partial<Record<DatePart, string>> | undefined
  /** The parts that are wrong; all of them unless told. */
  errorParts?: readonly DatePart[] | undefined
  /** For a date of birth: `bday`. */
  autocomplete?: 'bday' | undefined
}

/** The native names of the three inputs: `<name>-day`, `<name>-month`, `<name>-year`. */
export const datePartName = (name: string, part: DatePart): string => `${name}-${part}`

/** Parts of an ISO day without leading zeros; anything else gives no parts. */
export function splitIsoDay(value: string): Partial<Record<DatePart, string>> {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(value) ?? []
  return year && month && day ? { day: String(+day), month: String(+month), year } : {}
}

/** A date as three inputs: quicker and safer than a calendar for a date the person knows. */
export function DateField(props: DateFieldProps) {
  const { name, locale, value = '', errorParts = dateParts } = props
  const parts = typeof value === 'string' ? splitIsoDay(value) : value
  return (
    <FieldGroup field={props}>
      <div class="dw-date-field">
        {dateParts.map((part, index) => {
          const id = index === 0 ? fieldId(name) : fieldId(datePartName(name, part))
          return (
            <div class="dw-date-field__part" key={part}>
              <label class="dw-date-field__label" for={id}>
                {words[part][locale]}
              </label>
              <input
                class={`ds-input dw-input dw-input--ltr dw-date-field__${part}`}
                id={id}
                name={datePartName(name, part)}
                type="text"
                inputMode="numeric"
                dir="ltr"
                maxLength={part === 'year' ? 4 : 2}
                value={parts[part]}
                autocomplete={props.autocomplete && `${props.autocomplete}-${part}`}
                readOnly={props.readOnly}
                aria-invalid={props.error && errorParts.includes(part) ? 'true' : undefined}
                aria-describedby={
                  props.error ? describedBy({ ...props, hint: undefined, source: undefined }) : undefined
                }
              />
            </div>
          )
        })}
      </div>
    </FieldGroup>
  )
}
