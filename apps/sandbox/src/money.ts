import { html, ltr, type Html } from './html.ts'
import type { Locale } from './locale.ts'

/** An amount in fils: the dinar has three decimals, 1 BHD = 1000 fils. */
export interface Amount {
  readonly currency: 'BHD'
  readonly minor: number
}

export const bhd = (minor: number): Amount => ({ currency: 'BHD', minor })

const digits = (minor: number) =>
  `${Math.trunc(minor / 1000).toLocaleString('en-US')}.${String(minor % 1000).padStart(3, '0')}`

export const showAmount = (minor: number, locale: Locale): Html =>
  locale === 'ar' ? html`${ltr(digits(minor))} د.ب` : html`BHD ${digits(minor)}`

export const amountSchema = {
  type: 'object',
  required: ['currency', 'minor'],
  additionalProperties: false,
  properties: { currency: { const: 'BHD' }, minor: { type: 'integer', minimum: 1, maximum: 1e12 } },
} as const
