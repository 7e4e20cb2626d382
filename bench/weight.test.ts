/** What a first visit weighs, without a browser: all that its page names, and each font that has a letter of it. */
import { request } from 'node:http'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '@diwan/testkit'
import { runPlatform, type RunningPlatform } from '../apps/server/test/run-platform.ts'
import { personas } from '../apps/server/src/demo/personas.ts'
import { startDraft } from '../apps/server/src/modules/applications/index.ts'
import { budgets } from './budgets.ts'

interface Fetched {
  /** As sent. */
  readonly bytes: number
  readonly text: string
}

const database = testDatabase()
let platform: RunningPlatform
let cookie = ''
let draftId = ''

beforeAll(async () => {
  platform = await runPlatform(database)
  const { actor, headers } = await platform.openSession('portal', await platform.actorOf(personas.main.personalNumber))
  cookie = headers['cookie'] ?? ''
  draftId = (await platform.as(actor, (ctx) => startDraft(ctx, { serviceId: 'library-card', anew: true }))).id
}, 120_000)
afterAll(() => platform.stop())

/** With node:http, which leaves the body as it was sent. */
function fetchSent(path: string): Promise<Fetched> {
  const headers = { cookie, accept: '*/*', 'accept-encoding': 'gzip' }
  return new Promise((resolve, reject) => {
    const asked = request(new URL(path, platform.publicUrl), { headers }, async (response) => {
      const body = Buffer.concat(await response.toArray())
      if (response.statusCode !== 200) return reject(new Error(`${path} answered ${response.statusCode}`))
      const text = response.headers['content-encoding'] === 'gzip' ? gunzipSync(body).toString() : body.toString()
      resolve({ bytes: body.length, text })
    })
    asked.once('error', reject).end()
  })
}

const attribute = (tag: string, name: string): string | undefined =>
  new RegExp(`\\b${name}=["']?([^"'\\s>]+)`).exec(tag)?.[1]

/** Addresses of stylesheets, scripts and the fonts asked for ahead, by kind. */
function namedIn(html: string) {
  const tags = html.match(/<(?:link|script)\b[^>]*>/g) ?? []
  const linked = (wanted: (tag: string) => boolean, name: string): string[] =>
    tags.filter(wanted).flatMap((tag) => attribute(tag, name) ?? [])
  return {
    stylesheet: linked((tag) => attribute(tag, 'rel') === 'stylesheet', 'href'),
    script: linked((tag) => tag.startsWith('<script') || attribute(tag, 'rel') === 'modulepreload', 'src'),
    font: linked((tag) => attribute(tag, 'as') === 'font', 'href'),
  }
}

const codePoints = (range: string): readonly [number, number] => {
  const [from = '', to = from] = range.trim().replace(/^U\+/i, '').split('-')
  return [Number.parseInt(from, 16), Number.parseInt(to, 16)]
}

/** The fonts of the stylesheet whose letters occur, in every weight: rather one too many than one too few. */
function fontsFor(css: string, html: string): string[] {
  const letters = [...new Set(html.replace(/<[^>]*>/g, ''))].map((letter) => letter.codePointAt(0) ?? 0)
  const known = new Set<number>()
  return [...css.matchAll(/@font-face\s*\{([^}]*)\}/g)].flatMap(([, face = '']) => {
    const ranges = (/unicode-range:\s*([^;}]*)/.exec(face)?.[1] ?? 'U+0-10FFFF').split(',').map(codePoints)
    const covers = (point: number): boolean => ranges.some(([from, to]) => point >= from && point <= to)
    const isFallback = !/font-family:\s*["']?Diwan Sans/.test(face)
    const found = letters.filter((point) => covers(point) && !(isFallback && known.has(point)))
    if (!isFallback) for (const point of found) known.add(point)
    const address = /url\(["']?(\/[^"')]+)/.exec(face)?.[1]
    return found.length > 0 && address ? [address] : []
  })
}

async function weigh(path: string) {
  const page = await fetchSent(path)
  const named = namedIn(page.text)
  const [styles, scripts] = await Promise.all(
    [named.stylesheet, named.script].map((addresses) => Promise.all([...new Set(addresses)].map(fetchSent))),
  )
  const css = (styles ?? []).map(({ text }) => text).join('\n')
  const fonts = await Promise.all([...new Set([...named.font, ...fontsFor(css, page.text)])].map(fetchSent))
  const sum = (files: readonly Fetched[] = []): number => files.reduce((bytes, file) => bytes + file.bytes, 0)
  const kinds = { document: page.bytes, stylesheet: sum(styles), script: sum(scripts), font: sum(fonts) }
  return { ...kinds, whole: Object.values(kinds).reduce((bytes, each) => bytes + each, 0) }
}

describe.each(['ar', 'en'])('a first visit in %s', (locale) => {
  test.each([
    ['home', () => `/${locale}`],
    ['a service card', () => `/${locale}/services/cid.good-conduct`],
    ['a page of a form', () => `/${locale}/apply/${draftId}/reader`],
  ])('keeps within the budgets: %s', async (_name, address) => {
    const weight = await weigh(address())
    // What was not found would weigh nothing, and be within any budget.
    for (const bytes of Object.values(weight)) expect(bytes).toBeGreaterThan(0)
    expect(weight.script).toBeLessThanOrEqual(budgets.script)
    expect(weight.stylesheet).toBeLessThanOrEqual(budgets.stylesheet)
    expect(weight.whole).toBeLessThanOrEqual(budgets.whole)
  })
})
