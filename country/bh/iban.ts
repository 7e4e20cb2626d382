/** Bahraini IBAN (ISO 13616): BH, two check digits, four letters of the bank, fourteen letters or digits; 22 in all. */
import { toLatinDigits } from './digits.ts'

export const ibanPattern = /^BH\d{2}[A-Z]{4}[A-Z0-9]{14}$/

/** ISO 7064 MOD 97-10 over the rearranged account, digit by digit: the number is too long for arithmetic at once. */
function remainder97(iban: string): number {
  let remainder = 0
  for (const character of iban.slice(4) + iban.slice(0, 4)) {
    for (const digit of String(Number.parseInt(character, 36))) remainder = (remainder * 10 + Number(digit)) % 97
  }
  return remainder
}

/** Whether a text is an IBAN in canonical form: capitals, no blanks, right check digits. */
export const isIban = (text: string): boolean => ibanPattern.test(text) && remainder97(text) === 1

/** The canonical form of a typed IBAN; undefined when it is none or its check digits are wrong. */
export function normaliseIban(typed: string): string | undefined {
  if (typed.length > 80) return undefined
  const text = toLatinDigits(typed.normalize('NFKC'))
    .replace(/[\s\u200b-\u200f\u202a-\u202e\u2066-\u2069-]/g, '')
    .toUpperCase()
  return isIban(text) ? text : undefined
}

/** Groups of four, as printed on statements. Show it left to right in Arabic text. */
export const formatIban = (iban: string): string => iban.replace(/(.{4})(?=.)/g, '$1 ')

/** `BH67 **** **** **** **34 56`: enough to recognise one's own account. */
export const maskIban = (iban: string): string =>
  formatIban(iban.slice(0, 4) + '*'.repeat(iban.length - 8) + iban.slice(-4))

/** SWIFT bank code inside the account number. */
export const bankCodeOf = (iban: string): string => iban.slice(4, 8)
