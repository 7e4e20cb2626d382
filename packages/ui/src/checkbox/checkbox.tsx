import { Choice } from '../choice/choice.tsx'
import { classNames } from '../class-names.ts'
import { FieldNotes, errorId, fieldId, sourceId } from '../field/field.tsx'
import type { FieldProps } from '../field/field.tsx'

export interface CheckboxProps extends FieldProps {
  checked?: boolean | undefined
  /** What is sent when it is checked. */
  value?: string | undefined
}

/** One statement to agree to, or one thing to switch on. */
export function Checkbox({ checked = false, value = 'true', ...field }: CheckboxProps) {
  const { name, label, hint, error, source } = field
  return (
    <div class={classNames('dw-field', error && 'dw-field--invalid')}>
      <FieldNotes {...field} hint={undefined} />
      <Choice
        type="checkbox"
        id={fieldId(name)}
        name={name}
        value={value}
        label={label}
        hint={hint}
        checked={checked}
        invalid={error !== undefined}
        describedBy={[source && sourceId(name), error && errorId(name)].filter(Boolean).join(' ') || undefined}
      />
    </div>
  )
}
