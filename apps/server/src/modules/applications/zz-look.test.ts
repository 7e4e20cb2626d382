import { afterAll, beforeAll, it } from 'vitest'
import { testDatabase } from '@diwan/testkit'
import { chromium } from 'playwright-core'
import { CaseWorld } from './testing/case-world.ts'
const database = testDatabase()
const world = new CaseWorld(database)
beforeAll(() => world.setUp(), 120_000)
afterAll(() => world.platform.stop())
it('looks', async () => {
  const inReview = await world.submitted()
  const returned = await world.returned(await world.submitted({ example: 1 }), ['school', 'photo'])
  const paid = await world.pay(await world.approved(await world.submitted()))
  const due = await world.approved(await world.submitted())
  const refused = await world.decide(await world.decide(await world.submitted(), { outcome: 'complete' }), { outcome: 'reject', reason: { ar: 'لديك بطاقة سارية حتى نهاية العام.', en: 'You already have a card that is valid until the end of the year.' } })
  const toDecide = await world.decide(await world.submitted(), { outcome: 'complete' })
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
  for (const [locale, width] of [['ar', 1200], ['en', 390]] as const) {
    for (const [name, path, who] of [
      ['list', '/applications', world.applicant],
      ['review', `/applications/${inReview.reference}`, world.applicant],
      ['returned', `/applications/${returned.reference}`, world.applicant],
      ['correct', `/applications/${returned.reference}/correct`, world.applicant],
      ['paid', `/applications/${paid.reference}`, world.applicant],
      ['due', `/applications/${due.reference}`, world.applicant],
      ['refused', `/applications/${refused.reference}`, world.applicant],
      ['withdraw', `/applications/${inReview.reference}/withdraw`, world.applicant],
      ['track', '/track', world.visitor],
      ['stranger', `/applications/${inReview.reference}`, world.visitor],
      ['case', `/office/cases/${toDecide.reference}`, world.reviewer],
    ] as const) {
      const page = await (await browser.newContext({ viewport: { width, height: 900 } })).newPage()
      await page.setExtraHTTPHeaders({ cookie: who.headers['cookie']! })
      await page.goto(`${world.platform.publicUrl}/${locale}${path}`)
      await page.screenshot({ path: `/tmp/look/${name}-${locale}.png`, fullPage: true })
      await page.context().close()
    }
  }
  await browser.close()
}, 120_000)
