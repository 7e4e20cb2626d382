import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { Card } from './card.tsx'

test('a card that leads somewhere has its heading as the only link', () => {
  const html = render(
    <Card heading="Passport" href="/p">
      {'x'}
    </Card>,
  )
  expect(html.match(/<a /g)).toHaveLength(1)
  expect(html).toContain('<a class="dw-stretched" href="/p">Passport</a>')
})
