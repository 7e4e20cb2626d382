import type { Locale } from '@diwan/service-kit'

/** Digits after the point by ISO 4217, as Intl knows them: three for BHD. */
const exponentOf = (currency: string): number =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2

const symbols: Record<string, Record<Locale, string>> = { BHD: { ar: 'د.ب.', en: 'BHD' } }

export interface MoneyParts {
  /** Grouped digits 0–9 with all decimals, such as 1,250.500 */
  amount: string
  currency: string
}

/** Splits an amount in minor units (fils) into the text of the number and the name of the currency. */
export function formatMoney(minor: number | bigint, currency: string, locale: Locale): MoneyParts {
  const exponent = exponentOf(currency)
  const value = BigInt(minor)
  const digits = (value < 0n ? -value : value).toString().padStart(exponent + 1, '0')
  const whole = digits.slice(0, digits.length - exponent).replace(/\B(?=(\d{3})+$)/g, ',')
  const fraction = exponent > 0 ? `.${digits.slice(-exponent)}` : ''
  return { amount: `${value < 0n ? '−' : ''}${whole}${fraction}`, currency: symbols[currency]?.[locale] ?? currency }
}
