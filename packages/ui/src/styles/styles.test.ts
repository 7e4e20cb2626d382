import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadAssets } from '../assets.ts'

const source = join(import.meta.dirname, '..')
const read = (pattern: string) =>
  globSync(pattern, { cwd: source }).map((file) => [file, readFileSync(join(source, file), 'utf8')] as const)
const sheets = read('**/*.css')

const physical =
  /(?<![\w-])(?:(?:margin|padding|border|inset|scroll-margin|scroll-padding)-(?:left|right|top|bottom)|left|right|top|bottom|(?:min-|max-)?(?:width|height))\s*:|(?:float|clear|text-align)\s*:\s*(?:left|right)/

test.each(['margin-left: 0', 'left: 0', 'max-width: 4em', 'text-align: right', 'float:left'])(
  '%s would be noticed',
  (rule) => {
    expect(physical.test(rule)).toBe(true)
  },
)

test.each(['margin-inline-start: 0', 'inset-block: 0', 'max-inline-size: 4em', 'text-align: start'])(
  '%s is welcome',
  (rule) => {
    expect(physical.test(rule)).toBe(false)
  },
)

test('styles name sides by the direction of reading, never left and right', () => {
  const found = sheets.flatMap(([file, css]) =>
    css
      .replace(/\/\*[\s\S]*?\*\/|@media[^{]*/g, '')
      .split(/[{};]/)
      .filter((part) => physical.test(part))
      .map((part) => `${file}: ${part.trim()}`),
  )
  expect(found).toEqual([])
})

test('every class that a style sheet names is written by a component', () => {
  const components = read('**/*.tsx')
    .filter(([file]) => !file.includes('.test.'))
    .map(([, text]) => text)
    .join('\n')
  const classes = new Set(
    sheets.flatMap(([, css]) => [...css.matchAll(/\.(dw-[\w-]+)/g)].map((match) => match[1] ?? '')),
  )
  // A class with a modifier may be put together: `dw-alert--${tone}`.
  const forAuthors = new Set(['dw-lead', 'dw-small'])
  const unused = [...classes].filter(
    (name) =>
      !forAuthors.has(name) &&
      !components.includes(name) &&
      !components.includes(`${name.replace(/--.*$/, '')}--\${`) &&
      !components.includes(`${name.replace(/__[^_]*$/, '')}__\${`),
  )
  expect(unused).toEqual([])
})

test('all styles weigh at most 18 KB in gzip', () => {
  const main = loadAssets().find((asset) => asset.name === 'main.css')
  expect(main?.gzip?.length).toBeLessThan(18 * 1024)
})

test('the fonts of an everyday page weigh at most 62 KB', () => {
  const fonts = loadAssets().filter((asset) => asset.name.startsWith('diwan-sans'))
  expect(fonts).toHaveLength(4)
  expect(fonts.reduce((sum, font) => sum + font.body.length, 0)).toBeLessThan(62 * 1024)
})

test('every font a style sheet asks for exists', () => {
  const main = loadAssets().find((asset) => asset.name === 'main.css')
  expect(main?.body.toString()).not.toContain('url(asset:')
  expect(main?.body.toString().match(/url\(\/assets\/[\w-]+\.[0-9a-f]{10}\.woff2\)/g)).toHaveLength(8)
})
