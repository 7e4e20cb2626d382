import { Choice, choiceId } from '../choice/choice.tsx'
import type { ChoiceOption } from '../choice/choice.tsx'
import { classNames } from '../class-names.ts'
import { errorId, fieldId } from '../field/field.tsx'
import type { FieldProps } from '../field/field.tsx'
import { FieldGroup } from '../fieldset/fieldset.tsx'

export interface RadioGroupProps extends FieldProps {
  options: readonly ChoiceOption[]
  value?: string | undefined
  /** Side by side where there is room: for yes and no. */
  inline?: boolean | undefined
}

/** One answer out of a few. With `readOnly` the other answers cannot be chosen. */
export function RadioGroup(props: RadioGroupProps) {
  const { name, options, value, inline, error, readOnly } = props
  return (
    <FieldGroup field={props}>
      <div class={classNames('dw-choices', inline && 'dw-choices--inline')}>
        {options.map((option, index) => (
          <Choice
            key={option.value}
            {...option}
            type="radio"
            id={choiceId(fieldId(name), index)}
            name={name}
            checked={option.value === value}
            disabled={option.disabled || (readOnly && option.value !== value)}
            invalid={error !== undefined}
            describedBy={error && index === 0 ? errorId(name) : undefined}
          />
        ))}
      </div>
    </FieldGroup>
  )
}
