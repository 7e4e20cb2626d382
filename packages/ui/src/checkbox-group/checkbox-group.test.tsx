import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { CheckboxGroup } from './checkbox-group.tsx'

test('every choice shares the name and the chosen ones are checked', () => {
  const options = ['sms', 'email', 'post'].map((value) => ({ value, label: value }))
  const html = render(<CheckboxGroup locale="en" name="via" label="How?" options={options} values={['sms', 'post']} />)
  expect(html.match(/name="via"/g)).toHaveLength(3)
  expect(html.match(/ checked/g)).toHaveLength(2)
})
