import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { KeyFigures } from './key-figures.tsx'

test('each number stands with what it counts', () => {
  const html = render(<KeyFigures figures={[{ value: '69%', label: 'digital', note: 'of all' }]} />)
  expect(html).toContain('<dt class="dw-figures__label">digital</dt>')
  expect(html).toContain('<bdi>69%</bdi>')
})
