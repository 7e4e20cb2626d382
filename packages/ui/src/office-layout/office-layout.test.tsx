import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { OfficeLayout } from './office-layout.tsx'

test('the officer sees the own name, entity and queues; search engines stay out', () => {
  const html = render(
    <OfficeLayout
      locale="en"
      title="Tasks"
      otherLanguageHref="/ar"
      officer={{ name: 'Khalid', entity: 'Passports' }}
      nav={[{ href: '/office/tasks', label: 'My tasks', count: 14, isCurrent: true }]}
    >
      {'x'}
    </OfficeLayout>,
  )
  expect(html).toContain('Khalid')
  expect(html).toContain('Passports')
  expect(html).toContain('<a href="/office/tasks" aria-current="page">')
  expect(html).toContain('content="noindex"')
})
