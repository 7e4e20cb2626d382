import type { Locale } from './localised-text.ts'

/** ISO 4217 minor-unit exponents of the currencies the platform is deployed with. */
export const currencyExponent = { BHD: 3 } as const
export type Currency = keyof typeof currencyExponent

/** An amount in whole minor units (fils for BHD): never a fraction, never a float. */
export interface Money {
  readonly currency: Currency
  readonly minor: number
}

const symbols: Readonly<Record<Currency, Readonly<Record<Locale, string>>>> = { BHD: { ar: 'د.ب.', en: 'BHD' } }

/** `12500` → `12.500`; digits are Latin in both languages, as on Bahraini receipts. Throws on a fraction. */
export function formatMinor(minor: number, currency: Currency = 'BHD'): string {
  if (!Number.isSafeInteger(minor)) throw new RangeError(`an amount in minor units is a whole number, not ${minor}`)
  const exponent = currencyExponent[currency]
  const digits = String(Math.abs(minor)).padStart(exponent + 1, '0')
  const whole = digits.slice(0, -exponent).replace(/\B(?=(\d{3})+$)/g, ',')
  return `${minor < 0 ? '-' : ''}${whole}.${digits.slice(-exponent)}`
}

/** `BHD 12.500` or `12.500 د.ب.`. In a page the number belongs in an element with its own direction. */
export const formatMoney = ({ currency, minor }: Money, locale: Locale): string =>
  locale === 'ar'
    ? `${formatMinor(minor, currency)} ${symbols[currency].ar}`
    : `${symbols[currency].en} ${formatMinor(minor, currency)}`
