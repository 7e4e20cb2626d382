import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { Document } from './document.tsx'

test('language and direction go together', () => {
  expect(
    render(
      <Document locale="ar" title="الخدمات">
        {'x'}
      </Document>,
    ),
  ).toMatch(/^<html lang="ar" dir="rtl"/)
  expect(
    render(
      <Document locale="en" title="Services">
        {'x'}
      </Document>,
    ),
  ).toMatch(/^<html lang="en" dir="ltr"/)
})

test('the title says first that there are errors', () => {
  expect(
    render(
      <Document locale="en" title="Contact" hasErrors>
        {'x'}
      </Document>,
    ),
  ).toContain('<title>Error: Contact · Diwan</title>')
})

test("two fonts of the page's script are loaded ahead and styles come from one hashed file", () => {
  const html = render(
    <Document locale="ar" title="x">
      {'x'}
    </Document>,
  )
  expect(html.match(/rel="preload"/g)).toHaveLength(2)
  expect(html).toMatch(/rel="preload" href="\/assets\/diwan-sans-arabic-400\.[0-9a-f]{10}\.woff2"/)
  expect(html).toMatch(/rel="stylesheet" href="\/assets\/main\.[0-9a-f]{10}\.css"/)
})

test('scripts are modules by address, never inline', () => {
  const html = render(
    <Document locale="en" title="x" scripts={['/assets/upload.js']}>
      {'x'}
    </Document>,
  )
  expect(html).toContain('<script type="module" src="/assets/upload.js"></script>')
})
