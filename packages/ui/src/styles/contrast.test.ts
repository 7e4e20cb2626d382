import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const tokens = Object.fromEntries(
  [
    ...readFileSync(join(import.meta.dirname, '2-tokens.css'), 'utf8').matchAll(/(--dw-[\w-]+): (#[0-9a-f]{3,6});/g),
  ].map((match) => [match[1], match[2]]),
)

/** Relative luminance by WCAG 2.2. */
function luminance(colour: string): number {
  const digits = colour.length === 4 ? colour.slice(1).replace(/./g, '$&$&') : colour.slice(1)
  const [r = 0, g = 0, b = 0] = (digits.match(/../g) ?? []).map((pair) => {
    const channel = Number.parseInt(pair, 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

const grounds = ['--dw-paper', '--dw-sand-1', '--dw-sand-2']

test.each([
  ...['--dw-ink', '--dw-ink-soft', '--dw-sea', '--dw-accent', '--dw-danger'].flatMap((text) =>
    grounds.map((ground) => [text, ground]),
  ),
  ...['info', 'success', 'warning', 'danger'].map((tone) => [`--dw-${tone}`, `--dw-${tone}-tint`]),
  ['--dw-ink-soft', '--dw-sea-tint'],
  ['--dw-sea', '--dw-sea-tint'],
  ['--dw-paper', '--dw-night'],
  ['--dw-paper', '--dw-sea'],
  ['--dw-paper', '--dw-danger'],
] as [string, string][])('%s on %s can be read: at least 4.5 to 1', (text, ground) => {
  expect(contrast(tokens[text] ?? '#fff', tokens[ground] ?? '#fff')).toBeGreaterThanOrEqual(4.5)
})

test.each(grounds.slice(0, 2))('the edge of an input stands out on %s: at least 3 to 1', (ground) => {
  expect(contrast(tokens['--dw-line-strong'] ?? '#fff', tokens[ground] ?? '#fff')).toBeGreaterThanOrEqual(3)
})
