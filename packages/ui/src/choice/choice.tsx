import type { ComponentChildren } from 'preact'

export interface ChoiceOption {
  value: string
  label: string
  hint?: ComponentChildren
  disabled?: boolean | undefined
}

export interface ChoiceProps extends ChoiceOption {
  type: 'radio' | 'checkbox'
  id: string
  name: string
  checked: boolean
  invalid?: boolean | undefined
  describedBy?: string | undefined
}

/** A radio button or checkbox with its words: the whole row can be pressed. */
export function Choice({ type, id, name, value, label, hint, disabled, checked, invalid, describedBy }: ChoiceProps) {
  const noteId = hint ? `${id}-hint` : undefined
  return (
    <div class="dw-choice">
      <input
        class="ds-input dw-choice__input"
        type={type}
        id={id}
        name={name}
        value={value}
        checked={checked}
        disabled={disabled}
        aria-invalid={invalid ? 'true' : undefined}
        aria-describedby={[noteId, describedBy].filter(Boolean).join(' ') || undefined}
      />
      <div class="dw-choice__words">
        <label class="dw-choice__label" for={id}>
          {label}
        </label>
        {hint && (
          <div class="dw-choice__hint" id={noteId}>
            {hint}
          </div>
        )}
      </div>
    </div>
  )
}

/** The first choice takes the field's own id, so that a link of the error summary lands on it. */
export const choiceId = (fieldId: string, index: number): string => (index === 0 ? fieldId : `${fieldId}-${index + 1}`)
