import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { StepProgress } from './step-progress.tsx'

test('the place in the form is said in words, the bar is decoration', () => {
  const html = render(<StepProgress locale="ar" current={2} total={5} />)
  expect(html).toContain('الصفحة 2 من 5')
  expect(html.match(/dw-steps__part--done/g)).toHaveLength(2)
  expect(html).toContain('aria-hidden="true"')
})
