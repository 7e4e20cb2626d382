import { Field, describedBy, fieldId } from '../field/field.tsx'
import type { FieldProps } from '../field/field.tsx'
import { characterLimit } from '../words.ts'

export interface TextAreaProps extends FieldProps {
  value?: string | undefined
  rows?: number | undefined
  /** Characters. Told to the person, not enforced while typing: cutting a pasted text silently would lose it. */
  limit?: number | undefined
}

/** Several lines of text. */
export function TextArea(props: TextAreaProps) {
  const { name, value, rows = 5, limit, locale } = props
  const limitId = limit === undefined ? undefined : `limit-${name}`
  return (
    <Field field={props}>
      <textarea
        class="ds-input dw-input"
        id={fieldId(name)}
        name={name}
        rows={rows}
        // An empty box with dir=auto would stand left to right in Arabic.
        dir={value ? 'auto' : undefined}
        data-limit={limit}
        readOnly={props.readOnly}
        aria-invalid={props.error ? 'true' : undefined}
        aria-describedby={describedBy(props, limitId)}
      >
        {value}
      </textarea>
      {limit !== undefined && (
        <p class="dw-limit" id={limitId}>
          {characterLimit(limit)[locale]}
        </p>
      )}
    </Field>
  )
}
