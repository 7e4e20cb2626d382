import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { formatMoney } from './format-money.ts'
import { MoneyText } from './money-text.tsx'

test.each([
  [12500, 'BHD', '12.500'],
  [5, 'BHD', '0.005'],
  [0, 'BHD', '0.000'],
  [-2500, 'BHD', '−2.500'],
  [230_000_000_000n, 'BHD', '230,000,000.000'],
  [9_007_199_254_740_993n, 'BHD', '9,007,199,254,740.993'],
  [1050, 'USD', '10.50'],
  [500, 'JPY', '500'],
])('%s minor units of %s read %s', (minor, currency, amount) => {
  expect(formatMoney(minor, currency, 'en').amount).toBe(amount)
})

test('the currency follows in Arabic and leads in English', () => {
  expect(render(<MoneyText minor={12500} locale="ar" />)).toBe(
    '<span class="dw-money"><bdi dir="ltr">12.500</bdi>\u00a0د.ب.</span>',
  )
  expect(render(<MoneyText minor={12500} locale="en" />)).toBe(
    '<span class="dw-money">BHD\u00a0<bdi dir="ltr">12.500</bdi></span>',
  )
})
