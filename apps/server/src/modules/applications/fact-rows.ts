/** Register data in words, for the officer who decides on it: what the decision needs of it, no more. */
import { formatMoney, type Locale, type LocalisedText } from '@diwan/service-kit'
import { formatDate } from '@diwan/ui'

export interface FactRow {
  readonly label: LocalisedText
  readonly value: string
  /** Keeps its own direction inside Arabic text. */
  readonly isIdentifier: boolean
}

type Values = Readonly<Record<string, unknown>>
type Show = (value: unknown, locale: Locale) => string | undefined

const text: Show = (value, locale) => {
  if (typeof value === 'string' && value !== '') return value
  if (typeof value === 'number') return String(value)
  const localised = (value as Partial<LocalisedText> | null)?.[locale]
  return typeof localised === 'string' ? localised : undefined
}
const yesOrNo: Show = (value, locale) => (typeof value === 'boolean' ? words[value ? 'yes' : 'no'][locale] : undefined)
const day: Show = (value, locale) =>
  typeof value === 'string' ? formatDate(new Date(`${value.slice(0, 10)}T00:00:00Z`), { locale, timeZone: 'UTC' }) : undefined
const money: Show = (value, locale) => (typeof value === 'number' ? formatMoney({ currency: 'BHD', minor: value }, locale) : undefined)
const sex: Show = (value, locale) => (value === 'female' || value === 'male' ? words[value][locale] : undefined)
const country: Show = (value, locale) =>
  typeof value === 'string' ? (new Intl.DisplayNames(locale, { type: 'region' }).of(value) ?? value) : undefined
const cardStatus: Show = (value, locale) => (value === 'valid' || value === 'expired' ? words[value][locale] : undefined)
const licences: Show = (value, locale) =>
  Array.isArray(value)
    ? value.map((one: Values) => `${text(one['class'], locale) ?? ''} ${text(one['number'], locale) ?? ''} (${day(one['expiresOn'], locale) ?? ''})`).join('، ')
    : undefined

const words = {
  yes: { ar: 'نعم', en: 'Yes' },
  no: { ar: 'لا', en: 'No' },
  female: { ar: 'أنثى', en: 'Female' },
  male: { ar: 'ذكر', en: 'Male' },
  valid: { ar: 'سارية', en: 'Valid' },
  expired: { ar: 'منتهية', en: 'Expired' },
} as const

interface Shown {
  readonly path: string
  readonly label: LocalisedText
  readonly show: Show
  readonly isIdentifier?: true
  /** Says nothing where this is true. */
  readonly unless?: string
}

const person: readonly Shown[] = [
  { path: 'fullName', label: { ar: 'الاسم', en: 'Name' }, show: text },
  { path: 'personalNumber', label: { ar: 'الرقم الشخصي', en: 'Personal number' }, show: text, isIdentifier: true },
  { path: 'dateOfBirth', label: { ar: 'تاريخ الميلاد', en: 'Date of birth' }, show: day },
  { path: 'sex', label: { ar: 'الجنس', en: 'Sex' }, show: sex },
  { path: 'nationality', label: { ar: 'الجنسية', en: 'Nationality' }, show: country },
  { path: 'hasValidResidence', label: { ar: 'إقامة سارية', en: 'Valid residence permit' }, show: yesOrNo, unless: 'isCitizen' },
  { path: 'inKingdom', label: { ar: 'داخل المملكة', en: 'In the Kingdom' }, show: yesOrNo },
  { path: 'idCard.status', label: { ar: 'بطاقة الهوية', en: 'Identity card' }, show: cardStatus },
  { path: 'address.text', label: { ar: 'العنوان المسجل', en: 'Registered address' }, show: text },
]

const bySource: Readonly<Record<string, readonly Shown[]>> = {
  'persons.self': person,
  'persons.knowledge-check': person,
  'traffic.driver-record': [
    { path: 'licences', label: { ar: 'الرخص', en: 'Licences' }, show: licences },
    { path: 'unpaidViolations', label: { ar: 'مخالفات غير مدفوعة', en: 'Unpaid contraventions' }, show: text },
    { path: 'legalHold', label: { ar: 'قيد قانوني', en: 'Legal restriction' }, show: yesOrNo },
  ],
  'customs.dues': [
    { path: 'reference', label: { ar: 'المرجع', en: 'Reference' }, show: text, isIdentifier: true },
    { path: 'totalMinor', label: { ar: 'المبلغ المستحق', en: 'Amount due' }, show: money },
  ],
}

const at = (value: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((whole, part) => (whole as Values | null | undefined)?.[part], value)

/** @param source name of the connector. Rows without a value are left out. */
export const factRows = (source: string, value: unknown, locale: Locale): FactRow[] =>
  (bySource[source] ?? []).flatMap(({ path, label, show, isIdentifier = false, unless }) => {
    const shown = unless && at(value, unless) === true ? undefined : show(at(value, path), locale)
    return shown === undefined ? [] : [{ label, value: shown, isIdentifier }]
  })
