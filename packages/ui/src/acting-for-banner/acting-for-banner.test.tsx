import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { ActingForBanner } from './acting-for-banner.tsx'

test('names the person acted for and leads back to the own account', () => {
  const html = render(<ActingForBanner locale="en" name="Pearl Trading" stopHref="/stop" />)
  expect(html).toContain('You are acting for <strong>Pearl Trading</strong>')
  expect(html).toContain('href="/stop"')
})
