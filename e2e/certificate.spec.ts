/** The certificate that says itself whether it is genuine. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { expect, test, type Browser } from '@playwright/test'
import jsQr from 'jsqr'
import { PNG } from 'pngjs'
import {
  answer,
  attachPaper,
  attachPhoto,
  cards,
  castOf,
  decide,
  expectAccessible,
  goOn,
  openSignedIn,
  pay,
  referenceOn,
  waitFor,
  type Locale,
} from './steps.ts'

const hasTool = (tool: string): boolean => {
  try {
    execFileSync(tool, ['-v'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

test('a certificate is issued, sealed and confirmed by its code, until its issuer revokes it', async ({
  page,
  browser,
}, info) => {
  test.setTimeout(180_000)
  const { locale, jobSeeker } = castOf(info)
  await openSignedIn(page, `/${locale}/services/cid.good-conduct/apply`, jobSeeker.number, jobSeeker.email)
  await goOn(page)
  await answer(page, { purpose: 'التقدم لوظيفة', destination: 'شركة المثال' })
  await goOn(page)
  await attachPaper(page, 'passport')
  await attachPhoto(page, 'photo')
  await attachPaper(page, 'letter')
  await goOn(page)
  await answer(page, { declared: 'true' })
  await goOn(page)
  await page.waitForURL(/\/applications\//)
  const reference = await referenceOn(page)
  for (const outcome of ['complete', 'approve'])
    await decide(browser, { officer: 'cid.reviewer', reference, locale }, { outcome })
  await page.goto(`/${locale}/applications/${reference}`)
  await waitFor(page, 'main a[href*="/pay/"]')
  await expectAccessible(page)
  await page.locator('main a[href*="/pay/"]').click()
  await expectAccessible(page)
  await pay(page, cards.succeeds)
  await expectAccessible(page)
  await page.goto(`/${locale}/applications/${reference}`)
  await waitFor(page, 'main a[href$="/document"]')

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('main a[href$="/document"]').first().click(),
  ])
  const folder = await mkdtemp(path.join(os.tmpdir(), 'diwan-certificate-'))
  const pdf = path.join(folder, 'certificate.pdf')
  await download.saveAs(pdf)
  if (hasTool('pdfsig')) expect(execFileSync('pdfsig', ['-nocert', pdf]).toString()).toContain('Signature is Valid')
  else
    info.annotations.push({
      type: 'not checked',
      description: 'pdfsig is not installed: the seal was not verified by another program',
    })

  const address = hasTool('pdftoppm') ? qrOf(pdf, folder) : ''
  if (!address)
    info.annotations.push({
      type: 'not checked',
      description: 'pdftoppm is not installed: the code was not read from the page',
    })
  const number = download.suggestedFilename().replace(/\.pdf$/, '')
  // Whoever verifies is somebody else, who is not logged in.
  const verifier = await browser.newContext()
  const seen = await verifier.newPage()
  await seen.goto(address || `/${locale}/verify/${number}`)
  expect(seen.url()).toContain(`/verify/${number}`)
  await seen.goto(`/${locale}/verify/${number}`)
  await expect(seen.locator('main')).toContainText(locale === 'ar' ? 'صحيحة' : 'valid', { ignoreCase: true })
  await expectAccessible(seen)

  const reason = { ar: 'صدرت باسم خاطئ', en: 'Issued in a wrong name' }
  await revoke(browser, locale, number, reason)
  await seen.goto(address || `/${locale}/verify/${number}`)
  await seen.goto(`/${locale}/verify/${number}`)
  const verdict = seen.locator('main')
  await expect(verdict.locator('h1')).toHaveText(locale === 'ar' ? 'الوثيقة ملغاة' : 'This document has been revoked')
  await expect(verdict).toContainText(number)
  for (const kept of [jobSeeker.number, jobSeeker.email, reason.ar, reason.en, 'شركة المثال'])
    await expect(verdict).not.toContainText(kept)
  await expectAccessible(seen)

  await seen.goto(`/${locale}/verify`)
  await seen.locator('main [name="number"]').fill(changeLast(number))
  await seen.locator('main [name="number"]').press('Enter')
  await expect(verdict.locator('.dw-error-summary')).toBeVisible()
  await seen.goto(`/${locale}/verify/${changeLast(number)}`)
  const unknown = { ar: 'لا توجد وثيقة بهذا الرقم', en: 'No document has this number' }
  await expect(verdict.locator('h1')).toHaveText(unknown[locale])
  await expectAccessible(seen)
  await verifier.close()

  await page.goto(`/${locale}/applications/${reference}`)
  const main = page.locator('main')
  await expect(main).toContainText(locale === 'ar' ? 'ملغاة' : 'Revoked')
  await expect(main.locator('a[href$="/document"]')).toHaveCount(0)
  await expectAccessible(page)
  await page.goto(`/${locale}/inbox`)
  await page.locator('main a[href*="/inbox/"]').first().click()
  await expect(main).toContainText(reason[locale])
  await expectAccessible(page)
})

/** The supervisor of the issuer finds the document from the navigation and takes it back, in a browser of their own. */
async function revoke(
  browser: Browser,
  locale: Locale,
  number: string,
  reason: { readonly ar: string; readonly en: string },
): Promise<void> {
  const context = await browser.newContext()
  const page = await context.newPage()
  try {
    await openSignedIn(page, `/${locale}/office`, 'cid.supervisor')
    await expectAccessible(page)
    const menu = page.locator('summary.dw-menu__button:visible')
    if (await menu.count()) await menu.click()
    await page.locator(`nav a[href="/${locale}/office/credentials"]:visible`).click()
    await expectAccessible(page)
    await page.locator('main [name="number"]').fill(number)
    await page.locator('main [name="number"]').press('Enter')
    await expectAccessible(page)
    await page.locator('main a[href$="/revoke"]').click()
    await expectAccessible(page)
    await page.locator('[name="reason_en"]').fill(reason.en)
    const confirm = page.locator('main form button[type="submit"]').last()
    await confirm.click()
    await expect(page.locator('#error-reason_ar')).toBeVisible()
    await expectAccessible(page)
    await page.locator('[name="reason_ar"]').fill(reason.ar)
    await confirm.click()
    await expect(page.locator('main')).toContainText(reason[locale])
    await expect(page.locator('main a[href$="/revoke"]')).toHaveCount(0)
    await expectAccessible(page)
  } finally {
    await context.close()
  }
}

/** A number that nobody was ever given: its check character is wrong. */
const changeLast = (number: string): string => `${number.slice(0, -1)}${number.endsWith('7') ? '8' : '7'}`

function qrOf(pdf: string, folder: string): string {
  execFileSync('pdftoppm', ['-r', '150', '-png', '-singlefile', pdf, path.join(folder, 'page')])
  const { data, width, height } = PNG.sync.read(readFileSync(path.join(folder, 'page.png')))
  return jsQr.default(new Uint8ClampedArray(data), width, height)?.data ?? ''
}
