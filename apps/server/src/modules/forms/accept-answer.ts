/**
 * From what was typed to the one accepted form of an answer, or what is wrong with it. Pure but for the nation's rules.
 */
import {
  evaluate,
  type AddressField,
  type DateField,
  type ExpressionClock,
  type Field,
  type NumberField,
  type TextField,
} from '@diwan/service-kit'
import { addressPartName, formatDate } from '@diwan/ui'
import type { FieldIssue } from '../../platform/problem.ts'
import { nation } from '../reference-data/index.ts'
import * as texts from './issue-texts.ts'
import { isFileAnswer, mediaTypes, type Scope } from './schema.ts'

/** Neither value nor issues: the question was left unanswered. */
export interface Accepted {
  readonly value?: unknown
  readonly issues?: readonly FieldIssue[]
}

const unanswered: Accepted = {}
const accepted = (value: unknown): Accepted => ({ value })
const refused = (field: Field, text: FieldIssue['text'], name = field.id): Accepted => ({
  issues: [{ field: name, text }],
})

// Marks of direction come along when a number is copied from a page; in a number they mean nothing.
const invisible = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g
// Overrides of direction make a text read as another one; control characters have no business in an answer.
// oxlint-disable-next-line no-control-regex
const controls = /[\u0000-\u0008\u000b-\u001f\u007f\u200b\u202a-\u202e\u2060-\u2069\ufeff]/g
// Joiners belong inside Arabic and Persian words, not around them: alone they are no answer.
const margins = /^[\s\u200c-\u200f]+|[\s\u200c-\u200f]+$/g

const tidy = (raw: unknown): string =>
  (typeof raw === 'string' ? raw : typeof raw === 'number' ? String(raw) : '')
    .replace(/\r\n?/g, '\n')
    .replace(controls, '')
    .replace(margins, '')
const tidyCode = (raw: unknown): string =>
  nation.toLatinDigits(tidy(raw).normalize('NFKC')).replace(invisible, '').trim()

function acceptText(field: TextField, raw: unknown): Accepted {
  const text = field.identifier ? tidyCode(raw) : field.type === 'text' ? tidy(raw).replace(/\s+/g, ' ') : tidy(raw)
  if (text === '') return unanswered
  if ([...text].length > field.maxLength) return refused(field, texts.tooLong(field, field.maxLength))
  if (field.pattern === undefined) return accepted(text)
  const pattern = new RegExp(`^(?:${field.pattern})$`, 'u')
  const compact = text.replace(/\s/g, '')
  // An identifier is taken with blanks and in small letters where only that keeps it from being right.
  const spellings = field.identifier
    ? [text, compact, text.toUpperCase(), compact.toUpperCase()]
    : [text, nation.toLatinDigits(text)]
  const right = spellings.find((spelling) => pattern.test(spelling))
  return right === undefined ? refused(field, field.patternText ?? texts.wrongPattern(field)) : accepted(right)
}

function acceptNumber(field: NumberField, raw: unknown): Accepted {
  const text = tidyCode(raw).replace(/\u066b/g, '.').replace(/[\u066c\s]/g, '').replace(/^\u2212/, '-')
  if (text === '') return unanswered
  const plain = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text) ? text.replaceAll(',', '') : text
  const number = /^-?\d{1,15}(\.\d{1,6})?$/.test(plain) ? Number(plain) : Number.NaN
  if (!Number.isFinite(number)) return refused(field, texts.notNumber(field))
  if (field.min !== undefined && number < field.min) return refused(field, texts.tooSmall(field, field.min))
  if (field.max !== undefined && number > field.max) return refused(field, texts.tooLarge(field, field.max))
  return accepted(number)
}

const isoDay = /^\d{4}-\d{2}-\d{2}$/
const isRealDay = (day: string): boolean => {
  const at = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day)
}
const dayInWords = (day: string) => {
  const at = new Date(`${day}T00:00:00Z`)
  return {
    ar: formatDate(at, { locale: 'ar', timeZone: 'UTC' }),
    en: formatDate(at, { locale: 'en', timeZone: 'UTC' }),
  }
}

function acceptDate(field: DateField, raw: unknown, scope: Scope, clock: ExpressionClock): Accepted {
  let day: string
  if (typeof raw === 'object' && raw !== null) {
    const typed = raw as Record<string, unknown>
    const parts = [typed['year'], typed['month'], typed['day']].map(tidyCode)
    if (parts.every((part) => part === '')) return unanswered
    if (parts.includes('')) return refused(field, texts.incompleteDate(field))
    const [year = '', month = '', date = ''] = parts
    day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  } else {
    day = tidyCode(raw)
    if (day === '') return unanswered
  }
  if (!isoDay.test(day) || day < '1800-01-01' || !isRealDay(day)) return refused(field, texts.notDate(field))
  const limit = (source: string | undefined): string | undefined => {
    const value = source === undefined ? null : evaluate(source, scope, clock)
    return typeof value === 'string' && isoDay.test(value.slice(0, 10)) ? value.slice(0, 10) : undefined
  }
  const [min, max] = [limit(field.min), limit(field.max)]
  if (min !== undefined && day < min) return refused(field, texts.tooEarly(field, dayInWords(min)))
  if (max !== undefined && day > max) return refused(field, texts.tooLate(field, dayInWords(max)))
  return accepted(day)
}

function acceptAddress(field: AddressField, raw: unknown): Accepted {
  const typed = typeof raw === 'object' && raw !== null ? (raw as Record<string, unknown>) : {}
  if (
    [typed['flat'], typed['building'], typed['road'], typed['block'], typed['area']].every((part) => tidy(part) === '')
  )
    return unanswered
  const parsed = nation.parseAddress(typed)
  if ('address' in parsed) {
    const { flat, building, road, block, area } = parsed.address
    return accepted({ flat, building, road, block, area })
  }
  // The first input of an address has the id of the whole, which is where a link of the error summary must land.
  return {
    issues: parsed.issues.map(({ part, text }) => ({
      field: part === 'flat' ? field.id : addressPartName(field.id, part),
      text,
    })),
  }
}

// Local part and domain of RFC 5321 as people have them; whether it can be reached only a message tells.
const email = /^[^\s@"(),:;<>[\\\]]{1,64}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+[\p{L}]{2,63}$/u

const acceptWith = (
  field: Field,
  raw: unknown,
  normalise: (text: string) => string | undefined,
  text: FieldIssue['text'],
): Accepted => {
  const typed = tidy(raw)
  if (typed === '') return unanswered
  const value = normalise(typed)
  return value === undefined ? refused(field, text) : accepted(value)
}

const normaliseEmail = (typed: string): string | undefined => {
  const address = typed.replace(invisible, '')
  const at = address.lastIndexOf('@')
  return address.length <= 254 && email.test(address)
    ? address.slice(0, at) + address.slice(at).toLowerCase()
    : undefined
}

/** One answer by itself; `required`, visibility and `check` are the page's business. */
export function acceptAnswer(field: Field, raw: unknown, scope: Scope, clock: ExpressionClock): Accepted {
  switch (field.type) {
    case 'text':
    case 'textarea':
      return acceptText(field, raw)
    case 'number':
      return acceptNumber(field, raw)
    case 'date':
      return acceptDate(field, raw, scope, clock)
    case 'personal-number':
      return acceptWith(field, raw, nation.normalisePersonalNumber, texts.notPersonalNumber(field))
    case 'phone':
      return acceptWith(field, raw, nation.normalisePhone, texts.notPhone(field))
    case 'email':
      return acceptWith(field, raw, normaliseEmail, texts.notEmail(field))
    case 'choice':
      return acceptWith(
        field,
        raw,
        (text) => field.options.find(({ value }) => value === text)?.value,
        texts.notOffered(field),
      )
    case 'checkbox':
      return accepted(raw === true || raw === 'true')
    case 'address':
      return acceptAddress(field, raw)
    case 'file':
      if (!isFileAnswer(raw)) return unanswered
      if (!field.accept.some((kind) => mediaTypes[kind] === raw.type))
        return refused(field, texts.wrongFileType(field, field.accept))
      if (raw.size > field.maxBytes) return refused(field, texts.fileTooLarge(field, field.maxBytes))
      return accepted({ fileId: raw.fileId, filename: raw.filename, type: raw.type, size: raw.size })
  }
}
