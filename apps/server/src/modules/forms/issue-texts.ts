/**
 * What is wrong with an answer and what to do. A label stands in quotation marks, so that any label fits the sentence.
 */
import type { Field, LocalisedText } from '@diwan/service-kit'

type Label = Pick<Field, 'label'>

const about = (ar: string, en: string) => ({ label }: Label): LocalisedText => ({
  ar: ar.replace('{label}', () => `«${label.ar}»`),
  en: en.replace('{label}', () => `“${label.en}”`),
})

const missingOf = {
  enter: about('أدخل {label}', 'Enter {label}'),
  choose: about('اختر إجابة في {label}', 'Choose an answer to {label}'),
  confirm: about('أكّد عبارة {label} للمتابعة', 'Confirm {label} to continue'),
  attach: about('أرفق {label}', 'Attach {label}'),
}

/** A required question without an answer. */
export function missing(field: Field): LocalisedText {
  if (field.type === 'choice') return missingOf.choose(field)
  if (field.type === 'checkbox') return missingOf.confirm(field)
  if (field.type === 'file') return missingOf.attach(field)
  return missingOf.enter(field)
}

export const notOffered = about(
  'اختر إحدى الإجابات المعروضة في {label}',
  'Choose one of the answers offered for {label}',
)

const arabicCount = new Intl.PluralRules('ar')
const counted: Partial<Record<Intl.LDMLPluralRule, string>> = { few: 'أحرف', many: 'حرفاً' }

export const tooLong = (field: Label, limit: number): LocalisedText =>
  about(
    `اختصر {label} إلى ${limit} ${counted[arabicCount.select(limit)] ?? 'حرف'} كحد أقصى`,
    `Shorten {label} to ${limit} characters or fewer`,
  )(field)

export const wrongPattern = about('صحّح {label}: الصيغة غير مقبولة', 'Correct {label}: it is not in the form asked for')

export const notNumber = about('أدخل رقماً في {label}، مثل 12', 'Enter a number for {label}, such as 12')
export const tooSmall = (field: Label, min: number): LocalisedText =>
  about(`أدخل في {label} عدداً لا يقل عن ${min}`, `Enter a number for {label} that is ${min} or more`)(field)
export const tooLarge = (field: Label, max: number): LocalisedText =>
  about(`أدخل في {label} عدداً لا يزيد على ${max}`, `Enter a number for {label} that is ${max} or less`)(field)

export const notDate = about(
  'أدخل في {label} تاريخاً صحيحاً باليوم والشهر والسنة، مثل 27 3 2026',
  'Enter a real date for {label} with day, month and year, such as 27 3 2026',
)
export const incompleteDate = about('أكمل {label}: اليوم والشهر والسنة', 'Complete {label}: day, month and year')
export const tooEarly = (field: Label, day: LocalisedText): LocalisedText =>
  about(`أدخل في {label} تاريخاً لا يسبق ${day.ar}`, `Enter a date for {label} that is ${day.en} or later`)(field)
export const tooLate = (field: Label, day: LocalisedText): LocalisedText =>
  about(`أدخل في {label} تاريخاً لا يتجاوز ${day.ar}`, `Enter a date for {label} that is ${day.en} or earlier`)(field)

export const notPersonalNumber = about(
  'أدخل {label} من تسعة أرقام، كما في بطاقة الهوية',
  'Enter {label} with nine digits, as on the identity card',
)
export const notPhone = about(
  'أدخل رقماً صحيحاً في {label}، مثل ‎3600 1234‎ أو ‎+966 50 123 4567‎',
  'Enter a valid number for {label}, such as 3600 1234 or +966 50 123 4567',
)
export const notEmail = about(
  'أدخل عنواناً صحيحاً في {label}، مثل ‎name@example.com‎',
  'Enter a valid address for {label}, such as name@example.com',
)

const kindNames = { pdf: 'PDF', jpeg: 'JPEG', png: 'PNG' } as const
export const wrongFileType = (field: Label, accept: readonly (keyof typeof kindNames)[]): LocalisedText => {
  const names = accept.map((kind) => kindNames[kind])
  return about(`أرفق {label} بصيغة ${names.join(' أو ')}`, `Attach {label} as ${names.join(' or ')}`)(field)
}
export const fileTooLarge = (field: Label, maxBytes: number): LocalisedText => {
  const megabytes = Math.floor((maxBytes / 1_048_576) * 10) / 10
  return about(
    `أرفق {label} بحجم لا يتجاوز ${megabytes} ميغابايت`,
    `Attach {label} as a file of at most ${megabytes} MB`,
  )(field)
}
