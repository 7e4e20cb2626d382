/**
 * What a first visit weighs over the wire: home, service card and form page, in both languages, opened in a real
 * browser on a phone with an empty cache. Counted are the compressed bodies as they came, by kind, without pictures.
 */
import { chromium, type Browser, type Response } from '@playwright/test'
import { findChromium } from '../scripts/chromium.mjs'
import { seedNation } from '../apps/server/src/demo/seed-nation.ts'
import { personas } from '../apps/server/src/demo/personas.ts'
import { startDraft } from '../apps/server/src/modules/applications/index.ts'
import { openDb } from '../apps/server/src/platform/db.ts'
import { budgets } from './budgets.ts'
import { progress, round } from './progress.ts'
import { personaActor } from './persona-actor.ts'
import { serviceId } from './prepared-drafts.ts'
import { startPlatform } from './running-platform.ts'

export interface Weight {
  readonly document: number
  readonly stylesheet: number
  readonly script: number
  readonly font: number
  readonly other: number
  readonly whole: number
}

const kinds = ['document', 'stylesheet', 'script', 'font'] as const
type Kind = (typeof kinds)[number]
const isKind = (kind: string): kind is Kind => (kinds as readonly string[]).includes(kind)

/** Opens the address in a browser that has seen nothing. */
async function weigh(browser: Browser, url: string, cookie: string | null): Promise<Weight> {
  const viewport = { width: 360, height: 740 }
  const context = await browser.newContext({ viewport, deviceScaleFactor: 2, isMobile: true })
  try {
    if (cookie !== null) await context.addCookies([{ name: 'diwan', value: cookie, url }])
    const page = await context.newPage()
    const responses: Response[] = []
    page.on('response', (response) => void responses.push(response))
    const opened = await page.goto(url, { waitUntil: 'networkidle' })
    if (!opened?.ok()) throw new Error(`${url} answered ${opened?.status()}`)
    await page.evaluate(async () => void (await document.fonts.ready))
    const sums = { document: 0, stylesheet: 0, script: 0, font: 0, other: 0 }
    for (const response of responses) {
      const kind = response.request().resourceType()
      if (kind === 'image') continue
      const { responseBodySize } = await response.request().sizes()
      sums[isKind(kind) ? kind : 'other'] += responseBodySize
    }
    return { ...sums, whole: Object.values(sums).reduce((sum, bytes) => sum + bytes, 0) }
  } finally {
    await context.close()
  }
}

export async function run() {
  const executablePath = findChromium()
  if (!executablePath) throw new Error('No Chromium was found: npm test fetches one')
  const platform = await startPlatform()
  const owner = openDb({ url: platform.databaseUrl, role: 'none', max: 1 })
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] })
  try {
    progress('a person begins a form')
    await seedNation({ db: platform.db, now: new Date(), count: 20, password: crypto.randomUUID() })
    const actor = await personaActor(owner, personas.main.personalNumber)
    const draft = await platform.db.transaction((tx) => {
      const ctx = { ...platform.app.makeCtx(tx, 'bench'), actor, channel: 'portal', locale: 'ar' } as const
      return startDraft(ctx, { serviceId, anew: true })
    })
    const { cookie } = await platform.signIn(actor)
    const pages: Record<string, Weight> = {}
    for (const locale of ['ar', 'en'] as const) {
      const addresses = { home: '', card: '/services/cid.good-conduct', form: `/apply/${draft.id}` }
      for (const [name, address] of Object.entries(addresses)) {
        const url = `http://127.0.0.1:${platform.ports[0]}/${locale}${address}`
        const weight = await weigh(browser, url, name === 'form' ? cookie : null)
        pages[`${name} ${locale}`] = weight
        progress(`${name} ${locale}: ${Object.entries(weight).map(([kind, bytes]) => `${kind} ${bytes}`).join(', ')}`)
      }
    }
    const all = Object.values(pages)
    const [name, worst] = Object.entries(pages).toSorted(([, a], [, b]) => b.whole - a.whole)[0] ?? ['', all[0]]
    if (!worst) throw new Error('Nothing was weighed')
    const within = (weight: Weight) =>
      weight.script <= budgets.script && weight.stylesheet <= budgets.stylesheet && weight.whole <= budgets.whole
    return {
      bench: 'weight',
      value: worst.whole,
      unit: 'bytes of a first visit without pictures, heaviest page',
      limit: budgets.whole,
      limitOf: 'the budget of a first visit',
      ratio: round(budgets.whole / worst.whole, 3),
      heaviest: name,
      budgets,
      withinBudgets: all.every(within),
      pages,
    }
  } finally {
    await browser.close()
    await owner.close()
    await platform.stop()
  }
}
