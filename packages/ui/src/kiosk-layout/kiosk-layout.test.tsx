import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { KioskLayout } from './kiosk-layout.tsx'

test('a visit can always be ended, except on the first screen', () => {
  expect(
    render(
      <KioskLayout locale="en" title="x" otherLanguageHref="/" startOverHref="/kiosk">
        {'x'}
      </KioskLayout>,
    ),
  ).toContain('End visit')
  expect(
    render(
      <KioskLayout locale="en" title="x" otherLanguageHref="/">
        {'x'}
      </KioskLayout>,
    ),
  ).not.toContain('End visit')
})
