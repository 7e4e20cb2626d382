import { describe, expect, it } from 'vitest'
import { unreadText } from './texts.ts'

describe('the number of unread messages', () => {
  it.each([
    [1, 'رسالة واحدة', '1 unread message.'],
    [2, 'رسالتان', '2 unread messages.'],
    [3, '3 رسائل', '3 unread messages.'],
    [10, '10 رسائل', '10 unread messages.'],
    [11, '11 رسالة', '11 unread messages.'],
    [100, '100 رسالة', '100 unread messages.'],
    [103, '103 رسائل', '103 unread messages.'],
  ])('agrees with its noun for %i', (count, ar, en) => {
    expect(unreadText(count).ar).toContain(ar)
    expect(unreadText(count).en).toContain(en)
  })
})
