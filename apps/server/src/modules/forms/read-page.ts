/** From the names of the page's inputs to typed values by field id, nothing checked yet. */
import { addressPartName, addressParts, datePartName, dateParts } from '@diwan/ui'
import type { Field, FormPage } from '@diwan/service-kit'
import type { RawAnswers } from './schema.ts'

type Body = Readonly<Record<string, unknown>>

/** Longer than any answer may be; what is beyond is an attempt to cost us work. */
const longest = 20_000

/** A name sent twice counts with its last value, as a browser's form would if it were filled in again. */
const text = (value: unknown): string => {
  const single: unknown = Array.isArray(value) ? value.at(-1) : value
  return typeof single === 'string' ? single.slice(0, longest) : typeof single === 'number' ? String(single) : ''
}

function parts<Part extends string>(
  body: Body,
  id: string,
  names: readonly Part[],
  nameOf: (id: string, part: Part) => string,
) {
  const whole = body[id]
  if (typeof whole === 'object' && whole !== null && !Array.isArray(whole)) {
    const own = whole as Record<string, unknown>
    return Object.fromEntries(names.map((part) => [part, text(own[part])]))
  }
  return Object.fromEntries(names.map((part) => [part, text(body[nameOf(id, part)])]))
}

function read(field: Field, body: Body): unknown {
  switch (field.type) {
    case 'date':
      return typeof body[field.id] === 'string' ? text(body[field.id]) : parts(body, field.id, dateParts, datePartName)
    case 'address':
      return parts(body, field.id, addressParts, addressPartName)
    case 'checkbox':
      return body[field.id] === true || ['true', 'on', 'yes', '1'].includes(text(body[field.id]))
    default:
      return text(body[field.id])
  }
}

/**
 * The values of a page as they were typed, to be checked or shown again. Takes the inputs of the components
 * (`birth-day`, `home-road`) and whole values (`2026-01-05`, an object) alike. Documents are never read from a body:
 * naming another person's file must not attach it.
 */
export const readPage = (page: FormPage, body: Body): RawAnswers =>
  Object.fromEntries(page.fields.filter(({ type }) => type !== 'file').map((field) => [field.id, read(field, body)]))

/** Ids of the documents whose "remove" button was pressed. */
export const readRemovals = (page: FormPage, body: Body): string[] =>
  page.fields.filter(({ id, type }) => type === 'file' && text(body[`${id}-remove`]) !== '').map(({ id }) => id)
