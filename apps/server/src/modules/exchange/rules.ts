/** Reads what outside systems answer: anything that is not as agreed is undefined, never guessed at. */
import { createHmac } from 'node:crypto'
import type { LocalisedText } from '@diwan/service-kit'
import type { DueFact, LicenceReplacement, TrafficFact } from './schema.ts'

type Members = Readonly<Record<string, unknown>>

const isMembers = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isText = (value: unknown): value is string => typeof value === 'string'
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0
const isLocalised = (value: unknown): value is LocalisedText =>
  isMembers(value) && isText(value['ar']) && isText(value['en'])
const isDay = (value: unknown): value is string => isText(value) && /^\d{4}-\d{2}-\d{2}$/.test(value)

export function readDriverRecord(answer: unknown): TrafficFact | undefined {
  if (!isMembers(answer) || !Array.isArray(answer['licences'])) return undefined
  const { unpaid_violations: unpaidViolations, legal_hold: legalHold } = answer
  if (!isCount(unpaidViolations) || typeof legalHold !== 'boolean') return undefined
  const licences = answer['licences'].map(readLicence)
  if (!licences.every((licence) => licence !== undefined)) return undefined
  return { licences, unpaidViolations, legalHold }
}

function readLicence(value: unknown): TrafficFact['licences'][number] | undefined {
  if (!isMembers(value)) return undefined
  const { class: licenceClass, number, expires_on: expiresOn, status, replaced_at: replacedAt } = value
  if (!isText(licenceClass) || !isText(number) || !isDay(expiresOn) || !isText(status)) return undefined
  return { class: licenceClass, number, expiresOn, status, replacedAt: isText(replacedAt) ? replacedAt : null }
}

/**
 * Undefined also where the total is not the sum of its lines: nobody is asked for an amount that nobody can explain.
 */
export function readDues(answer: unknown, declarationNo: string): DueFact | undefined {
  if (!isMembers(answer) || answer['declaration_no'] !== declarationNo || answer['currency'] !== 'BHD') return undefined
  const { status, total_minor: totalMinor } = answer
  if (status === 'paid' || status === 'none') return { reference: declarationNo, status, lines: [], totalMinor: 0 }
  if (status !== 'due' || !Array.isArray(answer['lines']) || !isCount(totalMinor)) return undefined
  const lines = answer['lines'].map(readLine)
  if (!lines.every((line) => line !== undefined)) return undefined
  if (lines.reduce((sum, { minor }) => sum + minor, 0) !== totalMinor) return undefined
  return { reference: declarationNo, status, lines, totalMinor }
}

function readLine(value: unknown): DueFact['lines'][number] | undefined {
  if (!isMembers(value)) return undefined
  const { label, amount_minor: minor } = value
  return isLocalised(label) && isCount(minor) ? { label: { ar: label.ar, en: label.en }, minor } : undefined
}

export function readReplacement(answer: unknown): LicenceReplacement | undefined {
  if (!isMembers(answer)) return undefined
  const { replacement_no: replacementNumber, licence_number: licenceNumber, expires_on: expiresOn } = answer
  if (!isText(replacementNumber) || !isText(licenceNumber) || !isDay(expiresOn)) return undefined
  return { replacementNumber, licenceNumber, expiresOn }
}

/** The code of a refusal `{ error: { code } }`. */
export function refusalCode(answer: unknown): string {
  const error = isMembers(answer) ? answer['error'] : undefined
  return isMembers(error) && isText(error['code']) ? error['code'] : 'refused'
}

/** Tells the same person or thing again without telling who or what it is. */
export const hashSubject = (key: string, subject: string): string =>
  createHmac('sha256', key).update(subject).digest('hex')

/** A parameter as text: expressions give numbers where a text has only digits. */
export const textOf = (value: unknown): string =>
  isText(value) ? value.trim() : typeof value === 'number' ? String(value) : ''
