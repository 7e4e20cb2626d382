import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { SummaryList } from './summary-list.tsx'

test('each answer has a change link that says what it changes', () => {
  const html = render(<SummaryList locale="en" rows={[{ label: 'E-mail', value: 'a@b.bh', changeHref: '/email' }]} />)
  expect(html).toContain('href="/email">Change<span class="dw-sr-only"> E-mail</span>')
})

test('an empty answer says that it was not given', () => {
  expect(render(<SummaryList locale="en" rows={[{ label: 'E-mail', value: '' }]} />)).toContain('Not provided')
  expect(render(<SummaryList locale="en" rows={[{ label: 'Children', value: 0 }]} />)).not.toContain('Not provided')
})
