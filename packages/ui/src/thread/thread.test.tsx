import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { Thread } from './thread.tsx'

test('each message says who wrote it and when, in the direction of its own words', () => {
  const items = [{ id: '1', at: '2026-01-05T06:12:00Z', by: 'Mariam', body: 'مرحباً <b>' }]
  const html = render(<Thread locale="en" items={items} />)
  expect(html).toMatch(/<strong>Mariam<\/strong> <time datetime="2026-01-05T06:12:00/)
  expect(html).toContain('dir="auto">مرحباً &lt;b>')
})

test('where nobody has written it says so, or nothing', () => {
  expect(render(<Thread locale="en" items={[]} empty="No messages yet." />)).toContain('No messages yet.')
  expect(render(<Thread locale="en" items={[]} />)).toBe('')
})
