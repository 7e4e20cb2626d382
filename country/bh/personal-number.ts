/**
 * The personal number (الرقم الشخصي, "CPR"): nine digits on the front of the identity card.
 *
 * Stored as text, because people born from 2000 to 2009 have a leading zero. No check-digit algorithm is published and
 * distinctive numbers follow no pattern, so nothing but the count of digits is checked and nothing, neither age nor
 * sex, is ever derived from a number: the register is asked.
 */
import { toLatinDigits } from './digits.ts'

export const personalNumberPattern = /^\d{9}$/

export const isPersonalNumber = (text: string): boolean => personalNumberPattern.test(text)

/** A typed number in Latin digits, without blanks, hyphens and marks of direction; undefined when it cannot be one. */
export function normalisePersonalNumber(typed: string): string | undefined {
  // Longer than any way of spacing nine digits: not worth the work.
  if (typed.length > 60) return undefined
  const digits = toLatinDigits(typed.normalize('NFKC')).replace(
    /[\s\u200b-\u200f\u202a-\u202e\u2066-\u2069\u2010-\u2015-]/g,
    '',
  )
  return isPersonalNumber(digits) ? digits : undefined
}

/** For pages and messages: only the last four digits, `*****2236`. Never log more than this, and better nothing. */
export const maskPersonalNumber = (number: string): string => `*****${number.slice(-4)}`

/**
 * Numbers for tests and demonstrations. The third and fourth digits of a personal number are a month; 13 to 99 are
 * none, so these numbers cannot belong to anybody. Tests and small demonstrations stay in `9999…`.
 */
export const isReservedForTests = (number: string): boolean => /^99(1[3-9]|[2-9]\d)\d{5}$/.test(number)

/** How many numbers are reserved: 87 "months" of 100,000. */
export const reservedNumbers = 8_700_000

/**
 * The reserved number at an index: 9999 00000 to 9999 99999 first, then 9998 00000 and so on down to 9913 99999.
 * Throws a RangeError beyond the range.
 */
export function reservedNumberAt(index: number): string {
  if (!Number.isInteger(index) || index < 0 || index >= reservedNumbers) {
    throw new RangeError(`there are ${reservedNumbers} reserved personal numbers and none at ${index}`)
  }
  const month = 99 - Math.floor(index / 100_000)
  return `99${month}${String(index % 100_000).padStart(5, '0')}`
}
