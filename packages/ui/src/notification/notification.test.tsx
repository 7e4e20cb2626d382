import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { Notification } from './notification.tsx'

test('a notification is an output, which screen readers announce', () => {
  const html = render(<Notification action={{ href: '/a', label: 'View' }}>{'Saved'}</Notification>)
  expect(html).toMatch(/^<output/)
  expect(html).toContain('href="/a"')
})
