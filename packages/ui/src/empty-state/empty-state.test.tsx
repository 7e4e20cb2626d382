import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { EmptyState } from './empty-state.tsx'

test('says why there is nothing and what to do', () => {
  const html = render(<EmptyState heading="Nothing yet" action={<a href="/services">{'Browse'}</a>} />)
  expect(html).toContain('<h2 class="dw-empty__heading">Nothing yet</h2>')
  expect(html).toContain('href="/services"')
})
