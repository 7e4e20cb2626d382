import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { SearchBox } from './search-box.tsx'

test('searching is a plain form that keeps the rest of the address', () => {
  const html = render(
    <SearchBox
      locale="en"
      action="/services"
      label="Search"
      value="licence"
      hidden={{ sector: 'interior', none: undefined }}
    />,
  )
  expect(html).toContain('<form action="/services" method="get">')
  expect(html).toContain('<input type="hidden" name="sector" value="interior"/>')
  expect(html).not.toContain('name="none"')
  expect(html).toMatch(/<label[^>]* for="search-q">/)
})
