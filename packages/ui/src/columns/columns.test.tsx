import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { Columns } from './columns.tsx'

test('the order of the document is the order on phones', () => {
  const html = render(
    <Columns heading={<h1>{'H'}</h1>} aside={<p>{'aside'}</p>} asideFirst>
      <p>{'main'}</p>
    </Columns>,
  )
  expect(html.indexOf('<h1>')).toBeLessThan(html.indexOf('aside</p>'))
  expect(html.indexOf('aside</p>')).toBeLessThan(html.indexOf('main</p>'))
})
