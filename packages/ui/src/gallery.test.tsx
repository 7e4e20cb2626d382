import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { Gallery, gallery } from './gallery.tsx'

const pages = (['ar', 'en'] as const).map(
  (locale) => [locale, render(<Gallery locale={locale} otherLanguageHref="/" />)] as const,
)

test.each(pages)('in %s, nothing is styled or scripted inline', (_, html) => {
  expect(html).not.toMatch(/ style=| on[a-z]+="|<style|<script(?! type="module" src)/)
})

test.each(pages)('in %s, every id is there once', (_, html) => {
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1])
  expect(ids).toEqual([...new Set(ids)])
})

test.each(pages)('in %s, every description and label leads to what it names', (_, html) => {
  const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]))
  const named = [...html.matchAll(/ (?:aria-describedby|aria-labelledby|for)="([^"]+)"/g)].flatMap((match) =>
    match[1]?.split(' '),
  )
  expect(named.filter((id) => !ids.has(id))).toEqual([])
})

test('every component has examples in both languages', () => {
  const undone = gallery.filter(
    ([, examples]) => render(<>{examples('ar')}</>).length < 20 || render(<>{examples('en')}</>).length < 20,
  )
  expect(undone).toEqual([])
})
