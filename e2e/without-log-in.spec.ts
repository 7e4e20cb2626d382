/** Services that nobody logs in for. */
import { expect, test } from '@playwright/test'
import { answer, attachPaper, cards, castOf, expectAccessible, goOn, pay, referenceOn, waitFor } from './steps.ts'

test('customs dues are paid: the first card is declined, the second pays', async ({ page }, info) => {
  const { locale, declaration } = castOf(info)
  await page.goto(`/${locale}/services/customs.pay-fees/apply`)
  await goOn(page)
  await answer(page, { declaration_no: declaration.number, importer_id: declaration.importer })
  await expectAccessible(page)
  await goOn(page)
  await answer(page, { full_name: 'سارة أحمد', mobile: '36000001', email: `customs-${locale}@example.com` })
  await goOn(page)
  await answer(page, { declared: 'true' })
  await goOn(page)
  await page.waitForURL(/\/applications\//)
  const reference = await referenceOn(page)
  await waitFor(page, 'main a[href*="/pay/"]')
  await page.locator('main a[href*="/pay/"]').click()
  await pay(page, cards.fails)
  await expect(page).toHaveURL(/\/pay\//)
  await expectAccessible(page)
  await pay(page, cards.succeeds)
  await page.goto(`/${locale}/applications/${reference}`)
  await waitFor(page, 'main a[href*="/receipts/"]')
  await page.locator('main a[href*="/receipts/"]').first().click()
  await expectAccessible(page)

  // Another browser finds it by its reference and contact.
  await page.context().clearCookies()
  await page.goto(`/${locale}/track`)
  await answer(page, { reference, contact: `customs-${locale}@example.com` })
  await goOn(page)
  await expect(page.locator('main')).toContainText(reference)
})

test('a driving licence is replaced for who knows card and building', async ({ page }, info) => {
  const { locale, driver } = castOf(info)
  const year = String(new Date().getFullYear() + 2)
  await page.goto(`/${locale}/services/traffic.licence-replace/apply`)
  await goOn(page)
  await answer(page, {
    cpr: driver.number,
    'id_expiry-day': '30',
    'id_expiry-month': '6',
    'id_expiry-year': year,
    building_no: driver.building,
  })
  await goOn(page)
  await answer(page, { licence_class: 'private' })
  await goOn(page)
  await attachPaper(page, 'id_copy')
  await goOn(page)
  await answer(page, { declared: 'true' })
  await goOn(page)
  await page.waitForURL(/\/applications\//)
  const reference = await referenceOn(page)
  await waitFor(page, 'main a[href*="/pay/"]')
  await page.locator('main a[href*="/pay/"]').click()
  await pay(page, cards.succeeds)
  await page.goto(`/${locale}/applications/${reference}`)
  await waitFor(page, 'main a[href*="/receipts/"]')
  await expectAccessible(page)
})
