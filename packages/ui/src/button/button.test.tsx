import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { Button, ButtonLink } from './button.tsx'

test('a button submits its form unless told, and carries its native attributes', () => {
  const html = render(
    <Button name="action" value="remove" variant="warning" formNoValidate>
      {'Remove'}
    </Button>,
  )
  expect(html).toContain('type="submit"')
  expect(html).toContain('name="action" value="remove"')
  expect(html).toContain('formnovalidate')
  expect(html).toContain('dw-button--warning')
  expect(html).not.toContain('variant=')
})

test('a link in the clothes of a button stays a link', () => {
  expect(render(<ButtonLink href="/start">{'Start'}</ButtonLink>)).toMatch(/^<a href="\/start" class="ds-button/)
})
