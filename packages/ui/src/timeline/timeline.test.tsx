import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { Timeline } from './timeline.tsx'

test('the state of each step is said in words and the current one is marked', () => {
  const html = render(
    <Timeline
      locale="en"
      steps={[
        { title: 'Submitted', state: 'done', at: '2026-01-05' },
        { title: 'Review', state: 'current', expectedBy: '2026-01-08' },
        { title: 'Issued', state: 'upcoming' },
      ]}
    />,
  )
  expect(html).toMatch(/Submitted<span[^>]*>Completed/)
  expect(html.match(/aria-current="step"/g)).toHaveLength(1)
  expect(html).toContain('Expected by <time datetime="2026-01-08"')
  expect(html).toContain('Still to come')
})
