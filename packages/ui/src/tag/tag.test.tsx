import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { Tag } from './tag.tsx'

test('a status is words first', () => {
  expect(render(<Tag tone="success">{'Done'}</Tag>)).toBe('<span class="dw-tag dw-tag--success">Done</span>')
})
