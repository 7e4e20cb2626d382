import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { Field, describedBy } from './field.tsx'

test('an optional field says so, in the language of the page', () => {
  expect(render(<Field field={{ name: 'a', label: 'أ', locale: 'ar', optional: true }}>{'x'}</Field>)).toContain(
    '(اختياري)',
  )
})

test('the description names only what is there', () => {
  expect(describedBy({ name: 'a', label: 'A', locale: 'en' })).toBeUndefined()
  expect(describedBy({ name: 'a', label: 'A', locale: 'en', error: 'x' }, 'limit-a')).toBe('limit-a error-a')
})
