/** The certificate that says itself whether it is genuine. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import jsQr from 'jsqr'
import { PNG } from 'pngjs'
import { answer, attachPaper, attachPhoto, cards, castOf, decide, expectAccessible, goOn, openSignedIn, pay, referenceOn, waitFor } from './steps.ts'

const hasTool = (tool: string): boolean => {
  try {
    execFileSync(tool, ['-v'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

test('a certificate is issued, sealed, and its code leads to the page that confirms it', async ({ page, browser }, info) => {
  test.setTimeout(120_000)
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
  for (const outcome of ['complete', 'approve']) await decide(browser, { officer: 'cid.reviewer', reference, locale }, { outcome })
  await page.goto(`/${locale}/applications/${reference}`)
  await waitFor(page, 'main a[href*="/pay/"]')
  await page.locator('main a[href*="/pay/"]').click()
  await pay(page, cards.succeeds)
  await page.goto(`/${locale}/applications/${reference}`)
  await waitFor(page, 'main a[href$="/document"]')

  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('main a[href$="/document"]').first().click()])
  const folder = await mkdtemp(path.join(os.tmpdir(), 'diwan-certificate-'))
  const pdf = path.join(folder, 'certificate.pdf')
  await download.saveAs(pdf)
  if (hasTool('pdfsig')) expect(execFileSync('pdfsig', ['-nocert', pdf]).toString()).toContain('Signature is Valid')
  else info.annotations.push({ type: 'not checked', description: 'pdfsig is not installed: the seal was not verified by another program' })

  const address = hasTool('pdftoppm') ? qrOf(pdf, folder) : ''
  if (!address) info.annotations.push({ type: 'not checked', description: 'pdftoppm is not installed: the code was not read from the page' })
  const number = download.suggestedFilename().replace(/\.pdf$/, '')
  await page.context().clearCookies()
  await page.goto(address || `/${locale}/verify/${number}`)
  expect(page.url()).toContain(`/verify/${number}`)
  await page.goto(`/${locale}/verify/${number}`)
  await expect(page.locator('main')).toContainText(locale === 'ar' ? 'صحيحة' : 'valid', { ignoreCase: true })
  await expectAccessible(page)
})

function qrOf(pdf: string, folder: string): string {
  execFileSync('pdftoppm', ['-r', '150', '-png', '-singlefile', pdf, path.join(folder, 'page')])
  const { data, width, height } = PNG.sync.read(readFileSync(path.join(folder, 'page.png')))
  return jsQr.default(new Uint8ClampedArray(data), width, height)?.data ?? ''
}
