import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { Details } from './details.tsx'

test('opens without JavaScript', () => {
  expect(
    render(
      <Details summary="Why?" open>
        {'Because'}
      </Details>,
    ),
  ).toMatch(/^<details class="dw-details" open>/)
})
