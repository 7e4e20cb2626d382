import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { RadioGroup } from './radio-group.tsx'

const options = [
  { value: 'yes', label: 'Yes', hint: 'By post' },
  { value: 'no', label: 'No' },
]

test('the first choice takes the id of the field, so that the error summary can lead there', () => {
  const html = render(<RadioGroup locale="en" name="lost" label="Lost?" options={options} value="no" error="Choose" />)
  expect(html).toMatch(/id="field-lost" name="lost" value="yes"/)
  expect(html).toMatch(/id="field-lost-2" name="lost" value="no" checked/)
  expect(html).toContain('aria-describedby="field-lost-hint error-lost"')
})

test('read only, the other answers cannot be chosen while the chosen one is still sent', () => {
  const html = render(<RadioGroup locale="en" name="lost" label="Lost?" options={options} value="no" readOnly />)
  expect(html).toMatch(/value="yes"[^>]*disabled/)
  expect(html).not.toMatch(/value="no"[^>]*disabled/)
})
