/** Telephone numbers: kept in E.164 (`+97336001234`), shown as Bahrain writes them (`3600 1234`). */
import { parsePhoneNumberFromString, type PhoneNumber } from 'libphonenumber-js/max'
import { toLatinDigits } from './digits.ts'

export const countryCallingCode = '973'

function parse(typed: string): PhoneNumber | undefined {
  if (typed.length > 60) return undefined
  const text = toLatinDigits(typed.normalize('NFKC')).replace(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g, '')
  const number = parsePhoneNumberFromString(text, { defaultCountry: 'BH', extract: false })
  return number?.isValid() ? number : undefined
}

/** Any valid number, national or international, in E.164; without a country code it is a Bahraini one. */
export const normalisePhone = (typed: string): string | undefined => parse(typed)?.number

/** A number that can receive a message, in E.164; some countries' plans do not tell mobiles from land lines. */
export function normaliseMobile(typed: string): string | undefined {
  const number = parse(typed)
  const type = number?.getType()
  return type === 'MOBILE' || type === 'FIXED_LINE_OR_MOBILE' ? number?.number : undefined
}

/** `3600 1234` for a number of the Kingdom, `+91 98765 43210` for others. Show it left to right in Arabic text. */
export function formatPhone(e164: string): string {
  const number = parse(e164)
  if (!number) return e164
  return number.country === 'BH' ? number.formatNational() : number.formatInternational()
}

/** `+973 **** 1234`: enough to recognise one's own number. */
export const maskPhone = (e164: string): string => {
  const prefix = e164.startsWith(`+${countryCallingCode}`) ? `+${countryCallingCode}` : e164.slice(0, 3)
  return `${prefix} **** ${e164.slice(-4)}`
}
