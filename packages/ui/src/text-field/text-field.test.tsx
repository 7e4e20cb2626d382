import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { TextField } from './text-field.tsx'

test('label, hint, source and error belong to the input', () => {
  const html = render(
    <TextField
      locale="en"
      name="cpr"
      label="Personal number"
      hint="Nine digits"
      source="From the register"
      error="Enter it"
    />,
  )
  expect(html).toContain('for="field-cpr"')
  expect(html).toContain('id="field-cpr"')
  expect(html).toContain('aria-describedby="hint-cpr source-cpr error-cpr"')
  expect(html).toContain('aria-invalid="true"')
  expect(html).toContain('<p class="dw-error" id="error-cpr">')
})

test('a field without an error is not marked invalid', () => {
  const html = render(<TextField locale="en" name="a" label="A" />)
  expect(html).not.toContain('aria-invalid')
  expect(html).not.toContain('aria-describedby')
})

test('identifiers, numbers and addresses of e-mail run left to right in Arabic too', () => {
  expect(render(<TextField locale="ar" name="a" label="أ" ltr />)).toContain('dir="ltr"')
  expect(render(<TextField locale="ar" name="a" label="أ" type="email" />)).toContain('dir="ltr"')
  expect(render(<TextField locale="ar" name="a" label="أ" />)).not.toContain('dir=')
})

test('a prefilled answer is sent but cannot be changed', () => {
  const html = render(<TextField locale="en" name="a" label="A" value="Maryam" readOnly />)
  expect(html).toContain('value="Maryam"')
  expect(html).toContain('readonly')
  expect(html).not.toContain('disabled')
})

test('what was typed is escaped', () => {
  expect(render(<TextField locale="en" name="a" label="A" value={'"><script>'} />)).not.toContain('<script>')
})
