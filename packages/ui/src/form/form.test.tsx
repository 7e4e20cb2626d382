import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { Form } from './form.tsx'

test('a form carries its token and leaves checking to the server', () => {
  const html = render(
    <Form action="/a" csrfToken="t0k" hasFiles hidden={{ step: '2', none: undefined }}>
      {'x'}
    </Form>,
  )
  expect(html).toContain('method="post"')
  expect(html).toContain('enctype="multipart/form-data"')
  expect(html).toContain('novalidate')
  expect(html).toContain('<input type="hidden" name="_csrf" value="t0k"/>')
  expect(html.match(/type="hidden"/g)).toHaveLength(2)
})
