import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { DateField, splitIsoDay } from './date-field.tsx'

test('a date is three labelled numbers and the first takes the id of the field', () => {
  const html = render(<DateField locale="en" name="birth" label="Date of birth" value="1984-03-07" />)
  expect(html).toMatch(/id="field-birth" name="birth-day"[^>]*value="7"/)
  expect(html).toMatch(/name="birth-month"[^>]*value="3"/)
  expect(html).toMatch(/name="birth-year"[^>]*value="1984"/)
})

test('what was typed stays even when it is no date, and only the wrong part is marked', () => {
  const html = render(
    <DateField
      locale="ar"
      name="d"
      label="التاريخ"
      value={{ day: '31', month: '15', year: '20x' }}
      error="خطأ"
      errorParts={['month']}
    />,
  )
  expect(html).toContain('value="20x"')
  expect(html.match(/aria-invalid/g)).toHaveLength(1)
  expect(html).toMatch(/name="d-month"[^>]*aria-invalid="true"/)
})

test('anything but an ISO day has no parts', () => {
  expect(splitIsoDay('7.3.1984')).toEqual({})
  expect(splitIsoDay('2026-01-05T10:00:00Z')).toEqual({ day: '5', month: '1', year: '2026' })
})
