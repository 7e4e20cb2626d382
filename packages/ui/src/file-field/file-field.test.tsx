import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { FileField } from './file-field.tsx'

test('a file that is there already is shown with a way to look at it, to replace and to remove it', () => {
  const html = render(
    <FileField locale="en" name="doc" label="Report" current={{ name: 'report.pdf', size: '1 MB', href: '/f' }} />,
  )
  expect(html).toContain('href="/f"')
  expect(html).toContain('<bdi>report.pdf</bdi>')
  expect(html).toMatch(/<button type="submit" name="doc-remove" value="yes" formnovalidate/)
  expect(html).toMatch(/type="file" id="field-doc"/)
})

test('read only, it can only be looked at', () => {
  const html = render(<FileField locale="en" name="doc" label="Report" current={{ name: 'report.pdf' }} readOnly />)
  expect(html).not.toContain('<button')
  expect(html).not.toContain('type="file"')
})
