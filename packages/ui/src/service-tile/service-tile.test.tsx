import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { ServiceTile } from './service-tile.tsx'

test('a tile leads to its service and names the entity', () => {
  const html = render(<ServiceTile href="/s" title="Passport" entity="Passports" headingLevel={2} />)
  expect(html).toContain('<h2 class="dw-tile__title"><a class="dw-stretched" href="/s">Passport</a></h2>')
  expect(html).toContain('Passports')
  expect(html).not.toContain('dw-tile--short')
})
