import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { pageWindow } from './page-window.ts'
import { Pagination } from './pagination.tsx'

test.each([
  [1, 1, [1]],
  [1, 3, [1, 2, 3]],
  [4, 12, [1, 2, 3, 4, 5, null, 12]],
  [6, 12, [1, null, 5, 6, 7, null, 12]],
  [12, 12, [1, null, 11, 12]],
])('on page %i of %i', (page, pages, shown) => {
  expect(pageWindow(page, pages)).toEqual(shown)
})

test('the first page has no way back and the current page is marked', () => {
  const html = render(<Pagination locale="en" page={1} pages={3} href={(n) => `?page=${n}`} />)
  expect(html).not.toContain('rel="prev"')
  expect(html).toContain('rel="next" href="?page=2"')
  expect(html).toMatch(/aria-label="Page 1" aria-current="page"/)
})

test('one page needs no links', () => {
  expect(render(<Pagination locale="en" page={1} pages={1} href={String} />)).toBe('')
})
