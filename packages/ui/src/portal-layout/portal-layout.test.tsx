import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { PortalLayout } from './portal-layout.tsx'

test('a visitor can sign in and is not offered to sign out', () => {
  const html = render(
    <PortalLayout locale="en" title="Home" otherLanguageHref="/ar">
      {'x'}
    </PortalLayout>,
  )
  expect(html).toContain('href="/sign-in"')
  expect(html).not.toContain('/sign-out')
})

test('signing out is a form with the token, not a link', () => {
  const html = render(
    <PortalLayout
      locale="en"
      title="Home"
      otherLanguageHref="/ar"
      person={{ name: 'Maryam', unread: 3 }}
      csrfToken="t0k"
    >
      {'x'}
    </PortalLayout>,
  )
  expect(html).toContain(
    '<form class="dw-sign-out" method="post" action="/sign-out"><input type="hidden" name="_csrf" value="t0k"/>',
  )
  expect(html).toContain('Maryam')
  expect(html).toContain('3<span class="dw-sr-only"> unread</span>')
})

test('the other language is named in that language', () => {
  expect(
    render(
      <PortalLayout locale="en" title="Home" otherLanguageHref="/ar">
        {'x'}
      </PortalLayout>,
    ),
  ).toMatch(/<a class="dw-language" href="\/ar" lang="ar" dir="rtl"/)
})

test('the section of the page is marked and the main part can be skipped to', () => {
  const html = render(
    <PortalLayout locale="en" title="Services" otherLanguageHref="/ar" current="services">
      {'x'}
    </PortalLayout>,
  )
  expect(html).toContain('<a href="/services" aria-current="page">')
  expect(html).toContain('<a class="dw-skip" href="#main">')
  expect(html).toContain('<main id="main"')
})

test('a demonstration says that it is one', () => {
  expect(
    render(
      <PortalLayout locale="ar" title="x" otherLanguageHref="/">
        {'x'}
      </PortalLayout>,
    ),
  ).toContain('هذا موقع تجريبي')
  expect(
    render(
      <PortalLayout locale="ar" title="x" otherLanguageHref="/" isDemo={false}>
        {'x'}
      </PortalLayout>,
    ),
  ).not.toContain('تجريبي')
})
