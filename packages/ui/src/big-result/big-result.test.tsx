import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { BigResult } from './big-result.tsx'

test.each(['valid', 'expired', 'revoked', 'unknown'] as const)(
  '%s is said by a drawing and the heading of the page',
  (state) => {
    const html = render(<BigResult state={state} heading="Verdict" />)
    expect(html).toContain(`dw-result--${state}`)
    expect(html).toContain('<svg')
    expect(html).toContain('<h1 class="dw-result__heading">Verdict</h1>')
  },
)
