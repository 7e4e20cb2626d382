/** Two owners and a service: one proposes a version, the other publishes it, and then it is retired. */
import { expect, test, type Browser, type Page } from '@playwright/test'
import { castOf, expectAccessible, goOn, openSignedIn, type Locale } from './steps.ts'

const source = '/office/services/iga.address-update/versions/1'

const signedIn = async (browser: Browser, locale: Locale, login: string): Promise<Page> => {
  const page = await (await browser.newContext()).newPage()
  await openSignedIn(page, `/${locale}/office`, login)
  await page.waitForURL(/\/office$/)
  return page
}

test('a version is proposed by one owner, published by another, offered and retired', async ({ browser }, info) => {
  const { locale } = castOf(info)
  const author = await signedIn(browser, locale, 'iga.owner')
  const colleague = await signedIn(browser, locale, 'iga.co-owner')
  const reply = await author.context().request.get(`/${locale}${source}`)
  const definition = (await reply.json()) as Record<string, unknown>
  // A service of its own for each run, beside the one that other journeys use.
  const id = `iga.journey-${info.project.name}`
  const title = { ar: `خدمة تجريبية ${info.project.name}`, en: `Journey ${info.project.name}` }
  const example = { name: 'x', applicant: null, answers: {}, steps: [], end: { outcome: 'completed' } }

  const propose = async (service: object) => {
    await author.goto(`/${locale}/office/service-drafts/new`)
    await expectAccessible(author)
    await author.locator('[name="definition"]').fill(JSON.stringify({ service, examples: [example] }))
    await author.locator('[name="reason"]').fill('For the journey.')
    await goOn(author)
    await author.waitForURL(/\/service-drafts\/[0-9a-f-]{36}$/)
    await expectAccessible(author)
  }

  await propose({ ...definition, id, title: { ...title, en: '' } })
  await expect(author.locator('main')).toContainText('definition.title is not whole in Arabic and English')
  await propose({ ...definition, id, title })
  await expect(author.locator('form[action$="/publish"]')).toHaveCount(0)

  await colleague.goto(author.url())
  await expectAccessible(colleague)
  await colleague.locator('form[action$="/publish"] button').click()
  await colleague.waitForURL(/done=published/)
  await expectAccessible(colleague)
  const card = await colleague.context().request.get(`/${locale}/services/${id}`)
  expect(card.status()).toBe(200)
  expect(await card.text()).toContain(title[locale])

  await colleague.goto(`/${locale}/office/services/${id}/retire`)
  await expectAccessible(colleague)
  await colleague.locator('[name="reason"]').fill('The journey is over.')
  await colleague.locator('main form button[type="submit"]').last().click()
  await colleague.waitForURL(/done=retired/)
  await expectAccessible(colleague)
  expect((await colleague.context().request.get(`/${locale}/services/${id}`)).status()).toBe(404)
  await Promise.all([author.context().close(), colleague.context().close()])
})

test('the administrator finds parked jobs in the navigation', async ({ browser }, info) => {
  const { locale } = castOf(info)
  const page = await signedIn(browser, locale, 'iga.admin')
  const menu = page.locator('summary.dw-menu__button:visible')
  if (await menu.count()) await menu.click()
  await page.locator(`nav a[href="/${locale}/office/jobs"]:visible`).click()
  await page.waitForURL(/\/office\/jobs$/)
  await expectAccessible(page)
  await page.context().close()
})
