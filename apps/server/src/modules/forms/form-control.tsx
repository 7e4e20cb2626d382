import type { Field, Locale } from '@diwan/service-kit'
import {
  AddressField,
  Checkbox,
  DateField,
  FileField,
  RadioGroup,
  Select,
  TextArea,
  TextField,
  addressPartName,
  addressParts,
} from '@diwan/ui'
import type { FieldIssue } from '../../platform/problem.ts'
import { nation } from '../reference-data/index.ts'
import { sizeText } from './answer-text.ts'
import { isFileAnswer, mediaTypes, type FileAnswer } from './schema.ts'

export interface FormControlProps {
  readonly field: Field
  readonly locale: Locale
  readonly value: unknown
  readonly issues: readonly FieldIssue[]
  readonly source: string | undefined
  readonly readOnly: boolean
  readonly fileHref: ((fieldId: string, file: FileAnswer) => string) | undefined
}

/** More choices than this are a list to open rather than buttons to look through. */
const mostRadios = 7

const text = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : undefined

/** The control of one question. */
export function FormControl({ field, locale, value, issues, source, readOnly, fileHref }: FormControlProps) {
  const errorOf = (name: string) => issues.find((issue) => issue.field === name)?.text[locale]
  const shared = {
    name: field.id,
    label: field.label[locale],
    hint: field.hint?.[locale],
    error: errorOf(field.id),
    source,
    locale,
    optional: !field.required,
    readOnly,
  }
  switch (field.type) {
    case 'text':
      return (
        <TextField
          {...shared}
          value={text(value)}
          ltr={field.identifier}
          autocomplete={field.autocomplete}
          width={field.maxLength <= 20 ? 'sm' : 'full'}
        />
      )
    case 'textarea':
      return <TextArea {...shared} value={text(value)} limit={field.maxLength} />
    case 'number':
      // A keypad without a decimal point would shut out the fractions that the question takes.
      return <TextField {...shared} value={text(value)} inputMode="decimal" ltr width="sm" />
    case 'date':
      return (
        <DateField
          {...shared}
          value={typeof value === 'string' ? value : ((value ?? undefined) as object | undefined)}
        />
      )
    case 'personal-number':
      return <TextField {...shared} value={text(value)} inputMode="numeric" ltr width="sm" />
    case 'phone':
      return (
        <TextField {...shared} value={phoneAsTyped(value)} type="tel" inputMode="tel" autocomplete="tel" width="md" />
      )
    case 'email':
      return (
        <TextField {...shared} value={text(value)} type="email" inputMode="email" autocomplete="email" width="md" />
      )
    case 'choice': {
      const options = field.options.map((option) => ({
        value: option.value,
        label: option.label[locale],
        hint: option.hint?.[locale],
      }))
      return options.length > mostRadios ? (
        <Select {...shared} options={options} value={text(value)} width="md" />
      ) : (
        <RadioGroup {...shared} options={options} value={text(value)} />
      )
    }
    case 'checkbox':
      return <Checkbox {...shared} checked={value === true || value === 'true'} />
    case 'address': {
      const typed = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
      const parts = Object.fromEntries(addressParts.map((part) => [part, text(typed[part])]))
      const partErrors = Object.fromEntries(
        addressParts.map((part) => [part, errorOf(addressPartName(field.id, part))]),
      )
      return <AddressField {...shared} value={parts} partErrors={partErrors} areas={areaOptions(locale)} />
    }
    case 'file': {
      const file = isFileAnswer(value) ? value : undefined
      const current = file && {
        name: file.filename,
        size: sizeText(file.size, locale),
        href: fileHref?.(field.id, file),
      }
      return <FileField {...shared} accept={field.accept.map((kind) => mediaTypes[kind]).join(',')} current={current} />
    }
  }
}

/** An accepted number is shown as the nation writes it, a typed one as it was typed. */
const phoneAsTyped = (value: unknown): string | undefined =>
  typeof value === 'string' && /^\+\d+$/.test(value) ? nation.formatPhone(value) : text(value)

const areaOptions = (locale: Locale) =>
  nation.areas
    .map(({ id, name }) => ({ value: id, label: name[locale] }))
    .toSorted((a, b) => a.label.localeCompare(b.label, locale))
