import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { drawings } from './drawings.ts'
import { Icon } from './icon.tsx'

test('an icon without a label is hidden from screen readers, with one it is an image', () => {
  expect(render(<Icon name="search" />)).toContain('aria-hidden="true"')
  expect(render(<Icon name="search" label="Search" />)).toContain('role="img" aria-label="Search"')
})

test('arrows turn round in Arabic, other drawings do not', () => {
  expect(render(<Icon name="arrow-forward" />)).toContain('dw-icon--directional')
  expect(render(<Icon name="check" />)).not.toContain('dw-icon--directional')
})

test('no drawing leaves the grid of 24 units', () => {
  const numbers = Object.values(drawings).flatMap((paths) =>
    paths.flatMap((d) => d.match(/(?<=[ML])[\d.]+ [\d.]+/g) ?? []),
  )
  expect(numbers.flatMap((pair) => pair.split(' ')).every((n) => Number(n) >= 0 && Number(n) <= 24)).toBe(true)
})
