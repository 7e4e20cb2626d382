import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { Ltr } from './ltr.tsx'

test('an identifier is isolated from the text around it', () => {
  expect(render(<Ltr>{'DW-7K2M'}</Ltr>)).toBe('<bdi dir="ltr" class="dw-ltr">DW-7K2M</bdi>')
})
