import { Field, describedBy, fieldId } from '../field/field.tsx'
import type { FieldProps } from '../field/field.tsx'
import type { InputWidth } from '../text-field/text-field.tsx'
import { words } from '../words.ts'

export interface SelectOption {
  value: string
  label: string
}

export interface SelectProps extends FieldProps {
  options: readonly SelectOption[]
  value?: string | undefined
  /** The empty first line; "Choose from the list" unless told, none with null. */
  placeholder?: string | null | undefined
  width?: InputWidth | undefined
  autocomplete?: string | undefined
}

/** One answer out of many. For a few answers a RadioGroup is easier. */
export function Select(props: SelectProps) {
  const { name, options, value, locale, placeholder = words.choose[locale], width = 'full', readOnly } = props
  return (
    <Field field={props}>
      <select
        class={`ds-input dw-input dw-input--${width}`}
        id={fieldId(name)}
        name={name}
        autocomplete={props.autocomplete}
        aria-readonly={readOnly ? 'true' : undefined}
        aria-invalid={props.error ? 'true' : undefined}
        aria-describedby={describedBy(props)}
      >
        {placeholder !== null && !readOnly && <option value="">{placeholder}</option>}
        {options
          .filter((option) => !readOnly || option.value === value)
          .map((option) => (
            <option key={option.value} value={option.value} selected={option.value === value}>
              {option.label}
            </option>
          ))}
      </select>
    </Field>
  )
}
