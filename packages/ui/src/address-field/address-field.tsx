import { classNames } from '../class-names.ts'
import { FieldGroup } from '../fieldset/fieldset.tsx'
import { FieldNotes, fieldId } from '../field/field.tsx'
import type { FieldProps } from '../field/field.tsx'
import type { SelectOption } from '../select/select.tsx'
import { Select } from '../select/select.tsx'
import { words } from '../words.ts'

export const addressParts = ['flat', 'building', 'road', 'block', 'area'] as const
export type AddressPart = (typeof addressParts)[number]

export interface AddressFieldProps extends FieldProps {
  value?: Partial<Record<AddressPart, string>> | undefined
  /** A message for each wrong part, besides `error` for the address as a whole. */
  partErrors?: Partial<Record<AddressPart, string>> | undefined
  /** Known areas to choose from; without them the area is typed. */
  areas?: readonly SelectOption[] | undefined
}

/** The native name of a part: `<name>-road`. */
export const addressPartName = (name: string, part: AddressPart): string => `${name}-${part}`

/** An address in the order of the national register: flat (if any), building, road, block, area. */
export function AddressField(props: AddressFieldProps) {
  const { name, locale, value = {}, partErrors = {}, areas, readOnly } = props
  return (
    <FieldGroup field={props}>
      <div class="dw-address">
        {addressParts.map((part, index) => {
          const partName = addressPartName(name, part)
          const field = { name: partName, label: words[part][locale], locale, readOnly, error: partErrors[part] }
          if (part === 'area' && areas) {
            return <Select key={part} {...field} value={value.area} options={areas} />
          }
          const id = index === 0 ? fieldId(name) : fieldId(partName)
          const isNumber = part !== 'area'
          return (
            <div class={classNames('dw-field', field.error && 'dw-field--invalid', `dw-address__${part}`)} key={part}>
              <label class="dw-label" for={id}>
                {field.label}
                {part === 'flat' && <span class="dw-optional"> {words.optional[locale]}</span>}
              </label>
              <FieldNotes {...field} />
              <input
                class={classNames('ds-input dw-input', isNumber && 'dw-input--ltr')}
                id={id}
                name={partName}
                type="text"
                value={value[part]}
                dir={isNumber ? 'ltr' : undefined}
                readOnly={readOnly}
                inputMode={part === 'road' || part === 'block' ? 'numeric' : undefined}
                aria-invalid={field.error ? 'true' : undefined}
                aria-describedby={field.error ? `error-${partName}` : undefined}
              />
            </div>
          )
        })}
      </div>
    </FieldGroup>
  )
}
