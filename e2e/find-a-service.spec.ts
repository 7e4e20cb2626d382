/** Finding a service: search with slips of the pen, sectors, the card. */
import { expect, test } from '@playwright/test'
import { castOf, expectAccessible } from './steps.ts'

const queries = { ar: ['رخصه', 'رخصة قياده'], en: ['licence', 'lisence'] } as const

test('a slip of the pen still finds the service', async ({ page }, info) => {
  const { locale } = castOf(info)
  for (const query of queries[locale]) {
    await page.goto(`/${locale}`)
    await page.locator('main [name="q"], [name="q"]').first().fill(query)
    await page.locator('[name="q"]').first().press('Enter')
    await expect(page.locator(`main a[href="/${locale}/services/traffic.licence-replace"]`).first()).toBeVisible()
  }
  await expectAccessible(page)
})

test('from the home page over a sector to the card, which says what it takes', async ({ page }, info) => {
  const { locale } = castOf(info)
  await page.goto(`/${locale}`)
  await expectAccessible(page)
  await page.goto(`/${locale}/sectors/interior`)
  await page.locator(`main a[href="/${locale}/services/npra.passport-replace"]`).first().click()
  await expect(page.locator('h1')).toHaveCount(1)
  await expect(page.locator(`main a[href$="/services/npra.passport-replace/apply"]`).first()).toBeVisible()
  await expectAccessible(page)
})

test('every open page is in both directions without a violation', async ({ page }, info) => {
  const { locale } = castOf(info)
  for (const path of [
    '/services',
    '/entities',
    '/life-events',
    '/life-events/travel',
    '/entities/moi-npra',
    '/verify',
    '/track',
    '/services/customs.pay-fees',
  ]) {
    await page.goto(`/${locale}${path}`)
    await expect(page.locator('html')).toHaveAttribute('dir', locale === 'ar' ? 'rtl' : 'ltr')
    await expectAccessible(page)
  }
})

test('a number that no document has is unknown', async ({ page }, info) => {
  const { locale } = castOf(info)
  await page.goto(`/${locale}/verify`)
  await page.locator('main [name="number"]').fill('GC00-0000-0000-0')
  await page.locator('main [name="number"]').press('Enter')
  await expect(page.locator('main')).toContainText(locale === 'ar' ? /لا |غير / : /not|no /i)
  await expectAccessible(page)
})
