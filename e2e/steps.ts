/** What people do in the journeys, by names and roles, in both languages. */
import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Browser, type Page, type TestInfo } from '@playwright/test'
import { demoPassword } from './start-app.ts'

export type Locale = 'ar' | 'en'

export interface Person {
  readonly number: string
  readonly email: string
}

/** Every project has people of its own: they share one nation. */
export interface Cast {
  readonly locale: Locale
  /** Citizen who logs in. */
  readonly citizen: Person
  /** What stands on a card and a door. */
  readonly driver: { readonly number: string; readonly building: string }
  /** Others, one for each journey: journeys run side by side, and a mailbox tells no codes apart. */
  readonly withoutScript: Person
  readonly moving: Person
  readonly jobSeeker: Person
  readonly declaration: { readonly number: string; readonly importer: string }
}

const casts: Readonly<Record<string, Cast>> = {
  'desktop-en': {
    locale: 'en',
    citizen: { number: '999900001', email: 'maryam.alalawi@example.com' },
    driver: { number: '999900001', building: '1407' },
    withoutScript: { number: '999900006', email: 'mohammed.alnajjar@example.com' },
    moving: { number: '999900008', email: 'faisal.alsayegh@example.com' },
    jobSeeker: { number: '999900010', email: 'sara.alqattan@example.com' },
    declaration: { number: 'DEMO-2020-0001', importer: '999910001' },
  },
  'phone-ar': {
    locale: 'ar',
    citizen: { number: '999900002', email: 'abdulla.almarzooq@example.com' },
    driver: { number: '999900007', building: '2795' },
    withoutScript: { number: '999900007', email: 'latifa.almannai@example.com' },
    moving: { number: '999900009', email: 'husain.alasfoor@example.com' },
    jobSeeker: { number: '999900012', email: 'ameena.alzayani@example.com' },
    declaration: { number: 'DEMO-2020-0005', importer: '999910005' },
  },
}

export const castOf = ({ project }: Pick<TestInfo, 'project'>): Cast => casts[project.name]!

export const cards = { succeeds: '4000 0000 0000 0077', fails: '4000 0000 0000 9995' } as const

const sandboxUrl = (): string => process.env['DIWAN_E2E_SANDBOX'] ?? ''

interface Mail {
  readonly subject: string
  readonly text: string
  readonly received_at: string
}

/** Everything sent to the address, newest first. */
export async function mailsTo(email: string): Promise<readonly Mail[]> {
  const reply = await fetch(`${sandboxUrl()}/mailbox/api/messages?to=${encodeURIComponent(email)}`)
  const { messages } = (await reply.json()) as { messages: readonly Mail[] }
  return messages.toSorted((a, b) => (a.received_at < b.received_at ? 1 : -1))
}

const codeIn = ({ text }: Mail): string | undefined => /(?<!\d)\d{6}(?!\d)/.exec(text)?.[0]

async function codeSentTo(email: string, since: Date): Promise<string> {
  const found = { code: '' }
  await expect
    .poll(
      async () => {
        const mail = (await mailsTo(email)).find(
          (candidate) => new Date(candidate.received_at) >= since && codeIn(candidate),
        )
        return (found.code = mail ? (codeIn(mail) ?? '') : '')
      },
      { timeout: 20_000 },
    )
    .not.toBe('')
  return found.code
}

/** Opens an address and logs in as often as it is asked for: password, then the code from the mailbox. */
export async function openSignedIn(page: Page, address: string, login: string, email = ''): Promise<void> {
  const since = new Date(Date.now() - 1000)
  await page.goto(address)
  if (await page.locator('[name="login"]').count()) {
    await page.locator('[name="login"]').fill(login)
    await page.locator('[name="password"]').fill(demoPassword)
    await goOn(page)
  }
  if (await page.locator('[name="code"]').count()) {
    await page.locator('[name="code"]').fill(await codeSentTo(email, since))
    await goOn(page)
  }
}

/** Presses the one primary button of the page. */
export async function goOn(page: Page): Promise<void> {
  await page.locator('main form .dw-button--primary').last().click()
}

/** Chooses by pressing the words, as people do. */
export async function choose(page: Page, name: string, value: string): Promise<void> {
  const input = page.locator(`main [name="${name}"][value="${value}"]`)
  await page.locator(`label[for="${await input.getAttribute('id')}"]`).click()
  await expect(input).toBeChecked()
}

/** Fills in by the names of the questions, whatever they look like. */
export async function answer(page: Page, answers: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, value] of Object.entries(answers)) {
    const input = page.locator(`main [name="${name}"]`).first()
    const type = await input.getAttribute('type')
    const tag = await input.evaluate((element) => element.tagName)
    if (type === 'radio' || type === 'checkbox') await choose(page, name, value)
    else if (tag === 'SELECT') await input.selectOption(value)
    else await input.fill(value)
  }
}

const jpeg = Buffer.from(`ffd8ffe000104a46494600010100000100010000ffdb004300${'08'.repeat(64)}ffd9`, 'hex')
const pdf = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n')

export const attachPhoto = (page: Page, name: string): Promise<void> =>
  page
    .locator(`input[type="file"][name="${name}"]`)
    .setInputFiles({ name: 'photo.jpg', mimeType: 'image/jpeg', buffer: jpeg })

export const attachPaper = (page: Page, name: string): Promise<void> =>
  page
    .locator(`input[type="file"][name="${name}"]`)
    .setInputFiles({ name: 'document.pdf', mimeType: 'application/pdf', buffer: pdf })

/** From the page "what is to be paid" over the gateway's page and back. */
export async function pay(page: Page, card: string): Promise<void> {
  await goOn(page)
  await page.locator('[name="method"]').first().check()
  await page.locator('[name="card_number"]').fill(card)
  await page.locator('button[value="pay"]').click()
  await page.waitForURL((url) => url.href.startsWith(String(process.env['DIWAN_E2E_URL'])))
}

export const referenceOn = async (page: Page): Promise<string> => {
  const found = /AP[0-9A-Z]{2}-[0-9A-Z-]+/.exec(await page.locator('main').innerText())?.[0]
  if (!found) throw new Error(`No reference on ${page.url()}`)
  return found
}

/** What an officer says to the open step of a case, in a browser of his own. */
export async function decide(
  browser: Browser,
  { officer, reference, locale }: { readonly officer: string; readonly reference: string; readonly locale: Locale },
  decision: { readonly outcome: string; readonly fields?: readonly string[]; readonly reason?: string },
): Promise<void> {
  const context = await browser.newContext()
  const page = await context.newPage()
  try {
    await openSignedIn(page, `/${locale}/office/cases/${reference}`, officer)
    await choose(page, 'outcome', decision.outcome)
    for (const field of decision.fields ?? []) await choose(page, 'fields', field)
    if (decision.reason) await page.locator(`[name="reason_${locale}"]`).fill(decision.reason)
    await goOn(page)
    await expect(page.locator('.dw-error-summary')).toHaveCount(0)
  } finally {
    await context.close()
  }
}

/** From the start page of a form, whether or not one is unfinished there. */
export async function begin(page: Page): Promise<void> {
  await page.locator('main form button.dw-button').last().click()
}

/** Reloads until the page shows it: jobs run a moment after what caused them. */
export async function waitFor(page: Page, selector: string): Promise<void> {
  await expect(async () => {
    await page.reload()
    await expect(page.locator(selector).first()).toBeVisible({ timeout: 500 })
  }).toPass({ timeout: 20_000 })
}

/** No violation of WCAG 2.2 AA that axe can see, nor of its best practices. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(
    violations.map(({ id, nodes }) => `${page.url()} ${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
  ).toEqual([])
}
