import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { Breadcrumb } from './breadcrumb.tsx'

test('the last crumb is the page itself and the one before it leads back on phones', () => {
  const html = render(
    <Breadcrumb
      locale="en"
      items={[{ label: 'Home', href: '/' }, { label: 'Services', href: '/s' }, { label: 'Passport' }]}
    />,
  )
  expect(html).toContain('<span aria-current="page">Passport</span>')
  expect(html).toMatch(/<li class="dw-breadcrumb__parent"><a href="\/s">/)
})
