/** Accepted answers in words. */
import type { Field, Locale } from '@diwan/service-kit'
import { formatDate } from '@diwan/ui'
import { nation } from '../reference-data/index.ts'
import { isAddressAnswer, isFileAnswer } from './schema.ts'

const yes = { ar: 'نعم', en: 'Yes' }
const no = { ar: 'لا', en: 'No' }

/** Empty when there is no answer. */
export function answerText(field: Field, value: unknown, locale: Locale): string {
  if (field.type === 'checkbox') return (value === true ? yes : no)[locale]
  if (isFileAnswer(value)) return value.filename
  if (isAddressAnswer(value)) return nation.formatAddress(value, locale)
  if (typeof value === 'number') return String(value)
  if (typeof value !== 'string') return ''
  if (field.type === 'date') return formatDate(new Date(`${value}T00:00:00Z`), { locale, timeZone: 'UTC' })
  if (field.type === 'phone') return nation.formatPhone(value)
  if (field.type === 'choice') return field.options.find((option) => option.value === value)?.label[locale] ?? value
  return value
}

/** Whether the answer keeps its own direction inside Arabic text. */
export const isIdentifier = (field: Field): boolean =>
  ['personal-number', 'phone', 'email'].includes(field.type) || (field.type === 'text' && field.identifier === true)

const megabyte = 1_048_576
const units = { kilobytes: { ar: 'كيلوبايت', en: 'KB' }, megabytes: { ar: 'ميغابايت', en: 'MB' } }

/** `320 KB`, `1.2 MB`. */
export const sizeText = (bytes: number, locale: Locale): string =>
  bytes < megabyte
    ? `${Math.max(1, Math.round(bytes / 1024))} ${units.kilobytes[locale]}`
    : `${(bytes / megabyte).toFixed(1)} ${units.megabytes[locale]}`
