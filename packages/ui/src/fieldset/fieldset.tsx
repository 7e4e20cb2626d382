import type { ComponentChildren } from 'preact'
import { classNames } from '../class-names.ts'
import { FieldNotes, LabelText, describedBy, fieldId } from '../field/field.tsx'
import type { FieldProps } from '../field/field.tsx'

export interface FieldsetProps {
  legend: string
  hint?: ComponentChildren
  isPageHeading?: boolean | undefined
  children: ComponentChildren
}

/** Several fields under one legend. */
export function Fieldset({ legend, hint, isPageHeading, children }: FieldsetProps) {
  return (
    <fieldset class="dw-fieldset">
      <legend class="dw-legend dw-legend--section">
        {isPageHeading ? <h1 class="dw-label-heading">{legend}</h1> : legend}
      </legend>
      {hint && <div class="dw-hint">{hint}</div>}
      <div class="dw-fieldset__fields">{children}</div>
    </fieldset>
  )
}

/** One answer made of several inputs: the group carries the label, the notes and the error. */
export function FieldGroup({ field, children }: { field: FieldProps; children: ComponentChildren }) {
  return (
    <fieldset
      class={classNames(
        'dw-fieldset dw-field',
        field.error && 'dw-field--invalid',
        field.readOnly && 'dw-field--readonly',
      )}
      id={`group-${fieldId(field.name)}`}
      aria-describedby={describedBy(field)}
    >
      <legend class="dw-legend">
        {field.isPageHeading ? (
          <h1 class="dw-label-heading">
            <LabelText {...field} />
          </h1>
        ) : (
          <LabelText {...field} />
        )}
      </legend>
      <FieldNotes {...field} />
      {children}
    </fieldset>
  )
}
