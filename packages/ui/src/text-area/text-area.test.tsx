import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { TextArea } from './text-area.tsx'

test('the limit is told and belongs to the description, but nothing is cut off', () => {
  const html = render(<TextArea locale="en" name="why" label="Why" limit={500} value="Because" />)
  expect(html).toContain('aria-describedby="limit-why"')
  expect(html).toContain('You can enter up to 500 characters')
  expect(html).not.toContain('maxlength')
  expect(html).toContain('>Because</textarea>')
})

test.each([
  [10, 'يمكنك كتابة 10 أحرف كحد أقصى'],
  [50, 'يمكنك كتابة 50 حرفًا كحد أقصى'],
  [500, 'يمكنك كتابة 500 حرف كحد أقصى'],
])('Arabic counts %i characters with the right noun', (limit, words) => {
  expect(render(<TextArea locale="ar" name="why" label="السبب" limit={limit} />)).toContain(words)
})
