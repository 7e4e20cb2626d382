/** The whole journey of a passport: form, an officer who sends it back, correction, approval, payment, handing over. */
import { expect, type Browser, type Page } from '@playwright/test'
import { answer, attachPaper, attachPhoto, cards, decide, expectAccessible, goOn, mailsTo, openSignedIn, pay, referenceOn, waitFor, type Locale } from './steps.ts'

export interface PassportJourney {
  readonly page: Page
  readonly browser: Browser
  readonly locale: Locale
  readonly person: { readonly number: string; readonly email: string }
}

const apply = (locale: Locale) => `/${locale}/services/npra.passport-replace/apply`
const shows = (page: Page, text: string) => expect(page.locator('main')).toContainText(text)

/** Fills in the form up to the answers to check, with a mistake and a break on the way. */
async function fillIn({ page, locale, person }: PassportJourney): Promise<void> {
  await openSignedIn(page, apply(locale), person.number, person.email)
  await expectAccessible(page)
  await goOn(page)
  await expect(page.locator('[name="cpr"]')).toHaveValue(person.number)
  await expectAccessible(page)
  await goOn(page)
  // Nothing chosen: told above the form and at the question.
  await expect(page.locator('#error-summary')).toBeVisible()
  await expect(page.locator('#error-reason')).toBeVisible()
  await expect(page.locator('#error-summary a')).toHaveAttribute('href', '#field-reason')
  await expectAccessible(page)
  await answer(page, { reason: 'lost' })
  await goOn(page)
  await answer(page, { 'loss_date-day': '1', 'loss_date-month': '11', 'loss_date-year': '2026', loss_place: 'سوق' })
  await expectAccessible(page)
  await goOn(page)
  await answer(page, { mobile: '36000001' })

  // Leaves, and comes back to where it was left.
  await page.goto(apply(locale))
  await expectAccessible(page)
  await page.locator('main a.dw-button--primary').click()
  await expect(page.locator('[name="mobile"]')).toBeVisible()
  await answer(page, { mobile: '36000001' })
  await goOn(page)
  await attachPhoto(page, 'photo')
  await attachPaper(page, 'police_report')
  await expectAccessible(page)
  await goOn(page)
  await shows(page, 'سوق')
  await expectAccessible(page)
}

export async function replacePassport(journey: PassportJourney): Promise<void> {
  const { page, browser, locale, person } = journey
  await fillIn(journey)
  await goOn(page)
  // Not declared yet.
  await expect(page.locator('#error-declared')).toBeVisible()
  await answer(page, { declared: 'true' })
  await page.locator('main form .dw-button--primary').last().dblclick()
  await page.waitForURL(/\/applications\//)
  const reference = await referenceOn(page)
  await expectAccessible(page)
  await page.goto(`/${locale}/applications`)
  await expect(page.locator(`main a[href$="/applications/${reference}"]`).first()).toBeVisible()
  await expectAccessible(page)

  const reason = locale === 'ar' ? 'حدّد مكان الفقدان كما ورد في البلاغ.' : 'Give the place as it stands in the loss report.'
  await decide(browser, { officer: 'npra.reviewer', reference, locale }, { outcome: 'return', fields: ['loss_place'], reason })
  await page.goto(`/${locale}/applications/${reference}`)
  await shows(page, reason)
  await page.goto(`/${locale}/applications/${reference}/correct`)
  await expectAccessible(page)
  await answer(page, { loss_place: 'سوق المنامة، مجمع 304' })
  await goOn(page)

  for (const outcome of ['complete', 'approve']) await decide(browser, { officer: 'npra.reviewer', reference, locale }, { outcome })
  await page.goto(`/${locale}/applications/${reference}`)
  await waitFor(page, 'main a[href*="/pay/"]')
  await page.locator('main a[href*="/pay/"]').click()
  await expectAccessible(page)
  await pay(page, cards.succeeds)
  await page.goto(`/${locale}/applications/${reference}`)
  await waitFor(page, 'main a[href*="/receipts/"]')
  await expectAccessible(page)

  await expect(async () => decide(browser, { officer: 'npra.counter', reference, locale }, { outcome: 'collected' })).toPass({ timeout: 30_000 })
  await page.goto(`/${locale}/applications/${reference}`)
  await expect(page.locator('main a[href$="/correct"]')).toHaveCount(0)
  await expectAccessible(page)
  await page.goto(`/${locale}/inbox`)
  await expectAccessible(page)
  await page.locator('main a[href*="/inbox/"]').first().click()
  await expectAccessible(page)
  await expect.poll(async () => (await mailsTo(person.email)).some(({ text }) => text.includes(reference))).toBe(true)
}
