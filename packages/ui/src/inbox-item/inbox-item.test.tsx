import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { InboxItem } from './inbox-item.tsx'

test('an unread message says so in words', () => {
  const item = { locale: 'en', href: '/m', title: 'Ready', from: 'Passports', at: '2026-01-05' } as const
  expect(render(<InboxItem {...item} unread />)).toContain('(unread)')
  expect(render(<InboxItem {...item} />)).not.toContain('unread')
})
