import type { LocalisedText } from './localised-text.ts'

/** What every question has. */
export interface FieldBase {
  /** snake_case, unique in the service; the name expressions use. */
  readonly id: string
  readonly label: LocalisedText
  readonly hint?: LocalisedText
  readonly required: boolean
  /** FEEL; the question is asked only while it is true. A hidden question's answer is dropped at submission. */
  readonly visibleWhen?: string
  /** FEEL over the facts, such as `person.mobile`: what the state already knows is not asked again. */
  readonly prefill?: string
  /** A prefilled answer that only the register can change is shown, not edited. */
  readonly readOnly?: boolean
  /** FEEL that must be true of the answers so far; `text` says what to do. */
  readonly check?: { readonly condition: string; readonly text: LocalisedText }
}

export interface TextField extends FieldBase {
  readonly type: 'text' | 'textarea'
  /** ECMAScript regular expression the whole answer must match. */
  readonly pattern?: string
  /** Says in words what the pattern asks for. */
  readonly patternText?: LocalisedText
  readonly maxLength: number
  /** Identifiers are shown left to right whatever the page's direction. */
  readonly identifier?: boolean
  readonly autocomplete?: string
}

export interface NumberField extends FieldBase {
  readonly type: 'number'
  readonly min?: number
  readonly max?: number
}

/** ISO date; `min` and `max` are FEEL, such as `today()`. */
export interface DateField extends FieldBase {
  readonly type: 'date'
  readonly min?: string
  readonly max?: string
}

/** Nine digits; no check digit is published, so none is enforced. */
export interface PersonalNumberField extends FieldBase {
  readonly type: 'personal-number'
}

export interface ContactField extends FieldBase {
  readonly type: 'phone' | 'email'
}

export interface ChoiceField extends FieldBase {
  readonly type: 'choice'
  readonly options: readonly { readonly value: string; readonly label: LocalisedText; readonly hint?: LocalisedText }[]
}

export interface CheckboxField extends FieldBase {
  readonly type: 'checkbox'
}

/** Flat, building, road, block, area of the national address. */
export interface AddressField extends FieldBase {
  readonly type: 'address'
}

/** A document the applicant provides (CPSV-AP Evidence). */
export interface FileField extends FieldBase {
  readonly type: 'file'
  readonly accept: readonly ('pdf' | 'jpeg' | 'png')[]
  readonly maxBytes: number
}

export type Field =
  | TextField
  | NumberField
  | DateField
  | PersonalNumberField
  | ContactField
  | ChoiceField
  | CheckboxField
  | AddressField
  | FileField
export type FieldType = Field['type']

/** One small group of questions: a page of the form. */
export interface FormPage {
  /** kebab-case, unique in the service, part of the page's address. */
  readonly id: string
  readonly title: LocalisedText
  readonly lead?: LocalisedText
  readonly visibleWhen?: string
  readonly fields: readonly Field[]
}

type Options<Kind extends Field> = Omit<Kind, 'id' | 'type' | 'label' | 'required'> & { readonly required?: boolean }

const make =
  <Kind extends Field>(type: Kind['type'], defaults: Partial<Kind> = {}) =>
  (id: string, label: LocalisedText, options: Partial<Options<Kind>> = {}): Kind =>
    ({ type, id, label, required: true, ...defaults, ...options }) as Kind

const megabyte = 1_048_576

/** Makes questions; required unless said otherwise. */
export const field = {
  text: make<TextField>('text', { maxLength: 200 }),
  textarea: make<TextField>('textarea', { maxLength: 2_000 }),
  number: make<NumberField>('number'),
  date: make<DateField>('date'),
  personalNumber: make<PersonalNumberField>('personal-number'),
  phone: make<ContactField>('phone'),
  email: make<ContactField>('email'),
  choice: make<ChoiceField>('choice'),
  checkbox: make<CheckboxField>('checkbox'),
  address: make<AddressField>('address'),
  file: make<FileField>('file', { accept: ['pdf', 'jpeg', 'png'], maxBytes: 5 * megabyte }),
} as const
