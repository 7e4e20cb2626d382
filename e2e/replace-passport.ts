/** The whole journey of a passport: form, an officer who sends it back, correction, approval, payment, handing over. */
import { expect, type Browser, type Page } from '@playwright/test'
import {
  answer,
  attachPaper,
  attachPhoto,
  begin,
  cards,
  decide,
  goOn,
  mailsTo,
  openSignedIn,
  pay,
  referenceOn,
  waitFor,
  type Locale,
} from './steps.ts'

export interface PassportJourney {
  readonly page: Page
  readonly browser: Browser
  readonly locale: Locale
  /** What each page is looked at with; nothing where the browser runs no scripts. */
  readonly inspect: (page: Page) => Promise<void>
  readonly person: { readonly number: string; readonly email: string }
}

const apply = (locale: Locale) => `/${locale}/services/npra.passport-replace/apply`
const shows = (page: Page, text: string) => expect(page.locator('main')).toContainText(text)

/** Fills in the form up to the answers to check, with a mistake and a break on the way. */
async function fillIn({ page, locale, person, inspect }: PassportJourney): Promise<void> {
  await openSignedIn(page, apply(locale), person.number, person.email)
  await inspect(page)
  await begin(page)
  await expect(page.locator('[name="cpr"]')).toHaveValue(person.number)
  await inspect(page)
  await goOn(page)
  // Nothing chosen: told above the form and at the question.
  await expect(page.locator('#error-summary')).toBeVisible()
  await expect(page.locator('#error-reason')).toBeVisible()
  await expect(page.locator('#error-summary a')).toHaveAttribute('href', '#field-reason')
  await inspect(page)
  await answer(page, { reason: 'lost' })
  await goOn(page)
  await answer(page, { 'loss_date-day': '1', 'loss_date-month': '11', 'loss_date-year': '2026', loss_place: 'سوق' })
  await inspect(page)
  await goOn(page)
  await answer(page, { mobile: '36000001' })

  // Leaves, and comes back to where it was left.
  await page.goto(apply(locale))
  await inspect(page)
  await page.locator('main a.dw-button--primary').click()
  await expect(page.locator('[name="mobile"]')).toBeVisible()
  await answer(page, { mobile: '36000001' })
  await goOn(page)
  await attachPhoto(page, 'photo')
  await attachPaper(page, 'police_report')
  await inspect(page)
  await goOn(page)
  await shows(page, 'سوق')
  await inspect(page)
}

export async function replacePassport(journey: PassportJourney): Promise<void> {
  const { page, browser, locale, person, inspect } = journey
  await fillIn(journey)
  await goOn(page)
  // Not declared yet.
  await expect(page.locator('#error-declared')).toBeVisible()
  await answer(page, { declared: 'true' })
  await page.locator('main form .dw-button--primary').last().dblclick()
  await page.waitForURL(/\/applications\//)
  const reference = await referenceOn(page)
  await inspect(page)
  await page.goto(`/${locale}/applications`)
  await expect(page.locator(`main a[href$="/applications/${reference}"]`).first()).toBeVisible()
  await inspect(page)

  const reason =
    locale === 'ar' ? 'حدّد مكان الفقدان كما ورد في البلاغ.' : 'Give the place as it stands in the loss report.'
  await decide(
    browser,
    { officer: 'npra.reviewer', reference, locale },
    { outcome: 'return', fields: ['loss_place'], reason },
  )
  await page.goto(`/${locale}/applications/${reference}`)
  await shows(page, reason)
  await page.goto(`/${locale}/applications/${reference}/correct`)
  await inspect(page)
  await answer(page, { loss_place: 'سوق المنامة، مجمع 304' })
  await goOn(page)

  for (const outcome of ['complete', 'approve'])
    await decide(browser, { officer: 'npra.reviewer', reference, locale }, { outcome })
  await page.goto(`/${locale}/applications/${reference}`)
  await waitFor(page, 'main a[href*="/pay/"]')
  await page.locator('main a[href*="/pay/"]').click()
  await inspect(page)
  await pay(page, cards.succeeds)
  await page.goto(`/${locale}/applications/${reference}`)
  await waitFor(page, 'main a[href*="/receipts/"]')
  await inspect(page)

  await expect(async () =>
    decide(browser, { officer: 'npra.counter', reference, locale }, { outcome: 'collected' }),
  ).toPass({ timeout: 30_000 })
  await page.goto(`/${locale}/applications/${reference}`)
  await expect(page.locator('main a[href$="/correct"]')).toHaveCount(0)
  await inspect(page)
  await page.goto(`/${locale}/inbox`)
  await inspect(page)
  await page.locator('main a[href*="/inbox/"]').first().click()
  await inspect(page)
  await expect.poll(async () => (await mailsTo(person.email)).some(({ text }) => text.includes(reference))).toBe(true)
}
