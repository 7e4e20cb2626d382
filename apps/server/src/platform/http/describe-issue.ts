/** What a schema found wrong, said to a person in both languages. */
import type { ErrorObject } from 'ajv'
import type { LocalisedText } from '@diwan/service-kit'
import type { FieldIssue } from '../problem.ts'

const types: Readonly<Record<string, LocalisedText>> = {
  string: { ar: 'نصاً', en: 'text' },
  number: { ar: 'رقماً', en: 'a number' },
  integer: { ar: 'عدداً صحيحاً', en: 'a whole number' },
  boolean: { ar: 'صواباً أو خطأ', en: 'true or false' },
  array: { ar: 'قائمة', en: 'a list' },
  object: { ar: 'كائناً', en: 'an object' },
}

const texts: Readonly<Record<string, (params: Readonly<Record<string, unknown>>) => LocalisedText>> = {
  required: () => ({ ar: 'هذا الحقل مطلوب.', en: 'This field is required.' }),
  type: ({ type }) => {
    const wanted = types[String(type)]
    return wanted ? { ar: `يجب أن تكون القيمة ${wanted.ar}.`, en: `The value must be ${wanted.en}.` } : notAccepted
  },
  enum: ({ allowedValues }) => ({
    ar: `اختر إحدى القيم المقبولة: ${list(allowedValues)}`,
    en: `Choose one of the accepted values: ${list(allowedValues)}`,
  }),
  const: ({ allowedValue }) => ({
    ar: `القيمة المقبولة: ${String(allowedValue)}`,
    en: `The accepted value is ${String(allowedValue)}`,
  }),
  minLength: ({ limit }) => ({
    ar: `أقل عدد مقبول من الأحرف: ${String(limit)}`,
    en: `Enter at least this many characters: ${String(limit)}`,
  }),
  maxLength: ({ limit }) => ({
    ar: `أكبر عدد مقبول من الأحرف: ${String(limit)}`,
    en: `Enter at most this many characters: ${String(limit)}`,
  }),
  minimum: ({ limit }) => ({
    ar: `أقل قيمة مقبولة: ${String(limit)}`,
    en: `The lowest accepted value is ${String(limit)}`,
  }),
  maximum: ({ limit }) => ({
    ar: `أعلى قيمة مقبولة: ${String(limit)}`,
    en: `The highest accepted value is ${String(limit)}`,
  }),
  minItems: ({ limit }) => ({
    ar: `أقل عدد مقبول من العناصر: ${String(limit)}`,
    en: `Give at least this many items: ${String(limit)}`,
  }),
  maxItems: ({ limit }) => ({
    ar: `أكبر عدد مقبول من العناصر: ${String(limit)}`,
    en: `Give at most this many items: ${String(limit)}`,
  }),
  pattern: () => ({ ar: 'صيغة القيمة غير صحيحة.', en: 'The value is not in the right format.' }),
  format: () => ({ ar: 'صيغة القيمة غير صحيحة.', en: 'The value is not in the right format.' }),
  additionalProperties: () => ({ ar: 'هذا الحقل غير معروف.', en: 'This field is not known.' }),
}

const notAccepted: LocalisedText = { ar: 'القيمة غير مقبولة.', en: 'This value is not accepted.' }
const list = (values: unknown): string => (Array.isArray(values) ? values.join(', ') : String(values))

/** `field` is the JSON pointer of the member (RFC 6901). */
export function describeIssue({ keyword, params, instancePath }: ErrorObject): FieldIssue {
  const member = (params['missingProperty'] ?? params['additionalProperty']) as string | undefined
  const field =
    member === undefined ? instancePath : `${instancePath}/${member.replaceAll('~', '~0').replaceAll('/', '~1')}`
  return { field: field || '/', text: texts[keyword]?.(params) ?? notAccepted }
}
