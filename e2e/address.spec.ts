/** A change of address reaches the register, and answers outlive a session. */
import { expect, test } from '@playwright/test'
import {
  answer,
  attachPaper,
  begin,
  castOf,
  decide,
  expectAccessible,
  goOn,
  openSignedIn,
  referenceOn,
} from './steps.ts'

const home = { flat: '12', building: '1420', road: '2825', block: '428' }

test('the register has the new address once the officer approves', async ({ page, browser }, info) => {
  test.setTimeout(120_000)
  const { locale, moving } = castOf(info)
  const apply = `/${locale}/services/iga.address-update/apply`
  await openSignedIn(page, apply, moving.number, moving.email)
  await begin(page)
  await answer(page, {
    'address-flat': home.flat,
    'address-building': home.building,
    'address-road': home.road,
    'address-block': home.block,
    'address-area': 'seef',
  })
  await expectAccessible(page)

  // The session ends while the person types.
  await page.context().clearCookies()
  await goOn(page)
  await openSignedIn(page, page.url(), moving.number, moving.email)
  await expect(page.locator('main [name="address-building"]')).toHaveValue(home.building)
  await goOn(page)
  await attachPaper(page, 'ewa_bill')
  await goOn(page)
  await answer(page, { declared: 'true' })
  await goOn(page)
  await page.waitForURL(/\/applications\//)
  const reference = await referenceOn(page)
  await decide(browser, { officer: 'iga.reviewer', reference, locale }, { outcome: 'approve' })
  // The next form knows the new home.
  await expect(async () => {
    await page.goto(apply)
    await begin(page)
    await expect(page.locator('main [name="address-building"]')).toHaveValue(home.building, { timeout: 1000 })
  }).toPass({ timeout: 30_000 })
})
