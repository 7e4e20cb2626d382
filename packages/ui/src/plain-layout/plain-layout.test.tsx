import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { PlainLayout } from './plain-layout.tsx'

test('a page for one thing has no navigation', () => {
  const html = render(
    <PlainLayout locale="en" title="Sign in">
      {'x'}
    </PlainLayout>,
  )
  expect(html).not.toContain('<nav')
  expect(html).toContain('data-look="plain"')
})
