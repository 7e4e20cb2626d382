import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { Checkbox } from './checkbox.tsx'

test('one statement with its own label, error and value', () => {
  const html = render(<Checkbox locale="en" name="agree" label="I agree" error="Agree to go on" />)
  expect(html).toMatch(/type="checkbox" id="field-agree" name="agree" value="true"/)
  expect(html).toContain('aria-describedby="error-agree"')
  expect(html).toContain('for="field-agree"')
})
