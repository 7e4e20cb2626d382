import { currencyExponent } from '@diwan/service-kit'
import { expect, it } from 'vitest'
import { currency } from './money.ts'

it('the dinar has three decimals, in the profile and in the arithmetic of the platform', () => {
  expect(currency.exponent).toBe(3)
  expect(currencyExponent[currency.code]).toBe(currency.exponent)
})
