import { Choice, choiceId } from '../choice/choice.tsx'
import type { ChoiceOption } from '../choice/choice.tsx'
import { errorId, fieldId } from '../field/field.tsx'
import type { FieldProps } from '../field/field.tsx'
import { FieldGroup } from '../fieldset/fieldset.tsx'

export interface CheckboxGroupProps extends FieldProps {
  options: readonly ChoiceOption[]
  values?: readonly string[] | undefined
}

/** Any number of answers; each chosen one is sent under the same name. */
export function CheckboxGroup(props: CheckboxGroupProps) {
  const { name, options, values = [], error, readOnly } = props
  return (
    <FieldGroup field={props}>
      <div class="dw-choices">
        {options.map((option, index) => (
          <Choice
            key={option.value}
            {...option}
            type="checkbox"
            id={choiceId(fieldId(name), index)}
            name={name}
            checked={values.includes(option.value)}
            disabled={option.disabled || (readOnly && !values.includes(option.value))}
            invalid={error !== undefined}
            describedBy={error && index === 0 ? errorId(name) : undefined}
          />
        ))}
      </div>
    </FieldGroup>
  )
}
