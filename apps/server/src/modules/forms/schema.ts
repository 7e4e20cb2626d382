import type { Field, LocalisedText } from '@diwan/service-kit'

/** What expressions see: facts by id and answers by field id. */
export type Scope = Readonly<Record<string, unknown>>

/** A document the applicant attached, as the answer to a question. */
export interface FileAnswer {
  readonly fileId: string
  readonly filename: string
  /** Media type, such as `application/pdf`. */
  readonly type: string
  /** Bytes. */
  readonly size: number
}

export interface AddressAnswer {
  /** Null for a house. */
  readonly flat: string | null
  readonly building: string
  readonly road: string
  readonly block: string
  readonly area: string
}

/**
 * Accepted answers by field id, in one form whatever was typed: text and choice as string, number, ISO date, personal
 * number of nine digits, telephone in E.164, boolean, AddressAnswer, FileAnswer. An unanswered question has no key.
 */
export type Answers = Readonly<Record<string, unknown>>

/** What was typed, as typed, by field id: dates and addresses in parts, digits of any script. */
export type RawAnswers = Readonly<Record<string, unknown>>

/** A question as it was put and what was answered, in words. */
export interface QuestionAsked {
  readonly fieldId: string
  readonly label: LocalisedText
  readonly answer: LocalisedText
}

export type FileKind = Extract<Field, { type: 'file' }>['accept'][number]

export const mediaTypes: Readonly<Record<FileKind, string>> = {
  pdf: 'application/pdf',
  jpeg: 'image/jpeg',
  png: 'image/png',
}

export const isFileAnswer = (value: unknown): value is FileAnswer =>
  typeof value === 'object' &&
  value !== null &&
  'fileId' in value &&
  'filename' in value &&
  'type' in value &&
  'size' in value

export const isAddressAnswer = (value: unknown): value is AddressAnswer =>
  typeof value === 'object' &&
  value !== null &&
  'building' in value &&
  'road' in value &&
  'block' in value &&
  'area' in value
