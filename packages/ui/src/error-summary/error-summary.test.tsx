import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { ErrorSummary } from './error-summary.tsx'

test('each error links to its field', () => {
  const html = render(<ErrorSummary locale="en" errors={[{ name: 'mobile', message: 'Enter your mobile number' }]} />)
  expect(html).toContain('<a href="#field-mobile">Enter your mobile number</a>')
  expect(html).toContain('role="alert" tabindex="-1"')
  expect(html).toContain('There is a problem with your answers')
})

test('the heading is Arabic on an Arabic page', () => {
  expect(render(<ErrorSummary locale="ar" errors={[{ message: 'x' }]} />)).toContain('يوجد خطأ في البيانات المدخلة')
})

test('without errors there is no summary', () => {
  expect(render(<ErrorSummary locale="en" errors={[]} />)).toBe('')
})
