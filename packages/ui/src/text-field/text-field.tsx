import { classNames } from '../class-names.ts'
import { Field, describedBy, fieldId } from '../field/field.tsx'
import type { FieldProps } from '../field/field.tsx'

export type InputWidth = 'xs' | 'sm' | 'md' | 'full'

export interface TextFieldProps extends FieldProps {
  value?: string | undefined
  type?: 'text' | 'email' | 'tel' | 'url' | 'password' | 'search' | 'number' | undefined
  inputMode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email' | 'url' | 'search' | undefined
  /** A token of the HTML standard, such as `name` or `one-time-code`. */
  autocomplete?: string | undefined
  /** The answer is an identifier, a number, an address of e-mail or web: written left to right in Arabic too. */
  ltr?: boolean | undefined
  maxLength?: number | undefined
  /** As wide as the answer is expected to be. */
  width?: InputWidth | undefined
  /** Before the input, such as +973. */
  prefix?: string | undefined
  /** After the input, such as a unit. */
  suffix?: string | undefined
  autofocus?: boolean | undefined
  spellcheck?: boolean | undefined
}

const ltrTypes = new Set(['email', 'tel', 'url', 'number'])

/** One line of text. */
export function TextField(props: TextFieldProps) {
  const { name, value, type = 'text', inputMode, autocomplete, maxLength, width = 'full', prefix, suffix } = props
  const ltr = props.ltr ?? ltrTypes.has(type)
  const input = (
    <input
      class={classNames('ds-input dw-input', `dw-input--${width}`, ltr && 'dw-input--ltr')}
      id={fieldId(name)}
      name={name}
      // The types of the union differ only in the role they allow.
      type={type as 'text'}
      value={value}
      inputMode={inputMode}
      autocomplete={autocomplete}
      maxLength={maxLength}
      readOnly={props.readOnly}
      autofocus={props.autofocus}
      spellcheck={props.spellcheck ?? (ltr ? false : undefined)}
      dir={ltr ? 'ltr' : undefined}
      aria-invalid={props.error ? 'true' : undefined}
      aria-describedby={describedBy(props)}
    />
  )
  return (
    <Field field={props}>
      {prefix || suffix ? (
        <div class="dw-input-wrap" dir={ltr ? 'ltr' : undefined}>
          {prefix && <span class="dw-affix">{prefix}</span>}
          {input}
          {suffix && <span class="dw-affix">{suffix}</span>}
        </div>
      ) : (
        input
      )}
    </Field>
  )
}
