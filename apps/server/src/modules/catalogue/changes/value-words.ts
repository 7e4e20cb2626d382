/** The value of a member in words: codes by their names, amounts as money, times as people count them. */
import { formatMoney, type Duration, type LocalisedText } from '@diwan/service-kit'
import { durationText } from '../duration-text.ts'
import { texts } from '../texts.ts'
import { memberNames } from './change-names.ts'

const yes: LocalisedText = { ar: 'نعم', en: 'yes' }
const no: LocalisedText = { ar: 'لا', en: 'no' }

const codes: Readonly<Record<string, Readonly<Record<string, LocalisedText>>>> = {
  channels: texts.channels,
  audience: texts.audiences,
  delegation: texts.delegations,
  kind: texts.outputKinds,
  assurance: {
    none: { ar: 'بلا تسجيل دخول', en: 'no log-in' },
    basic: { ar: 'أساسي', en: 'basic' },
    advanced: { ar: 'متقدم', en: 'advanced' },
  },
  model: {
    none: { ar: 'بلا رسم', en: 'no fee' },
    fixed: { ar: 'مبلغ ثابت', en: 'fixed amount' },
    tiered: { ar: 'حسب الفئة', en: 'by tier' },
    external: { ar: 'من نظام الجهة', en: 'from the entity’s system' },
  },
}

/** Longer values say where to look, not the whole of it. */
const maxLength = 160

/** Keeps letters of the other direction in their place, also where a text is only copied. */
const isolated = (text: string): string => `\u2068${text}\u2069`

const shortened = (text: string): string =>
  [...text].length <= maxLength ? text : `${[...text].slice(0, maxLength).join('')}…`

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const isText = (value: unknown): value is LocalisedText =>
  isRecord(value) && typeof value['ar'] === 'string' && typeof value['en'] === 'string'

const units: readonly unknown[] = ['minutes', 'hours', 'working-days', 'days'] satisfies Duration['unit'][]

export const isDuration = (value: unknown): value is Duration =>
  isRecord(value) &&
  Number.isInteger(value['value']) &&
  units.includes(value['unit']) &&
  Object.keys(value).length === 2

export function valueWords(member: string, value: unknown): LocalisedText {
  if (isText(value)) return value
  if (value === true) return yes
  if (value === false) return no
  if (member === 'amountMinor' && Number.isSafeInteger(value)) {
    const money = { currency: 'BHD', minor: value as number } as const
    return { ar: formatMoney(money, 'ar'), en: formatMoney(money, 'en') }
  }
  if (isDuration(value)) return durationText(value)
  if (Array.isArray(value)) {
    const words = value.map((item) => valueWords(member, item))
    return { ar: words.map(({ ar }) => ar).join('، '), en: words.map(({ en }) => en).join(', ') }
  }
  if (isRecord(value)) {
    const words = Object.entries(value).map(([key, inner]) => ({ name: nameOf(key), inner: valueWords(key, inner) }))
    return {
      ar: words.map(({ name, inner }) => `${name.ar}: ${inner.ar}`).join('؛ '),
      en: words.map(({ name, inner }) => `${name.en}: ${inner.en}`).join('; '),
    }
  }
  return codes[member]?.[String(value)] ?? { ar: String(value), en: String(value) }
}

export const nameOf = (member: string): LocalisedText => memberNames[member] ?? { ar: member, en: member }

/** In the quotation marks of each language. */
export function quoted(member: string, value: unknown): LocalisedText {
  const { ar, en } = valueWords(member, value)
  return { ar: `«${isolated(shortened(ar))}»`, en: `“${isolated(shortened(en))}”` }
}
