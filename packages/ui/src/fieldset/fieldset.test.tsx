import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { FieldGroup, Fieldset } from './fieldset.tsx'

test('the legend can be the heading of the page', () => {
  expect(
    render(
      <Fieldset legend="Vehicle" isPageHeading>
        {'x'}
      </Fieldset>,
    ),
  ).toContain('<h1 class="dw-label-heading">Vehicle</h1>')
})

test('a group of inputs carries the notes of its answer', () => {
  const html = render(<FieldGroup field={{ name: 'd', label: 'Date', locale: 'en', error: 'Wrong' }}>{'x'}</FieldGroup>)
  expect(html).toContain('aria-describedby="error-d"')
})
