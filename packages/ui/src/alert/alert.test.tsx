import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { Alert } from './alert.tsx'

test('an alert says its tone with a drawing and a heading', () => {
  const html = render(<Alert tone="danger" heading="Not paid" headingLevel={3} />)
  expect(html).toContain('<svg')
  expect(html).toContain('<h3 class="dw-alert__heading">Not paid</h3>')
  expect(html).not.toContain('role=')
})

test('an alert is read out at once only when it answers an action', () => {
  expect(render(<Alert tone="danger" heading="Not paid" announce />)).toContain('role="alert"')
  expect(render(<Alert tone="success" heading="Paid" announce />)).toContain('role="status"')
})
