import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { Select } from './select.tsx'

const options = [
  { value: 'a', label: 'A' },
  { value: 'b', label: 'B' },
]

test('starts with an empty line and selects the value', () => {
  const html = render(<Select locale="en" name="s" label="S" options={options} value="b" />)
  expect(html).toContain('<option value>Choose from the list</option>')
  expect(html).toContain('<option value="b" selected>')
})

test('read only, the chosen line is the only one', () => {
  const html = render(<Select locale="en" name="s" label="S" options={options} value="b" readOnly />)
  expect(html.match(/<option/g)).toHaveLength(1)
})
