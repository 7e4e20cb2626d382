import type { Locale } from '@diwan/service-kit'
import { formatMoney } from './format-money.ts'

export interface MoneyTextProps {
  /** Integer minor units: 12500 is 12.500 dinars. */
  minor: number | bigint
  locale: Locale
  /** ISO 4217 code. */
  currency?: string | undefined
}

/** An amount of money with all its decimals; the currency leads in English and follows in Arabic. */
export function MoneyText({ minor, locale, currency = 'BHD' }: MoneyTextProps) {
  const parts = formatMoney(minor, currency, locale)
  const amount = <bdi dir="ltr">{parts.amount}</bdi>
  return (
    <span class="dw-money">
      {locale === 'ar' ? amount : parts.currency}
      {'\u00a0'}
      {locale === 'ar' ? parts.currency : amount}
    </span>
  )
}
