import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { Table } from './table.tsx'

const columns = [
  { header: 'Name', cell: (row: { name: string; fee: string }) => row.name },
  { header: 'Fee', cell: (row: { name: string; fee: string }) => row.fee, numeric: true },
]

test('each cell knows its column, for phones, and the first names the row', () => {
  const html = render(<Table caption="Fees" columns={columns} rows={[{ name: 'Passport', fee: '12' }]} />)
  expect(html).toContain('<th role="rowheader" scope="row" data-label="Name">')
  expect(html).toContain('data-label="Fee"')
  expect(html).toMatch(/<caption[^>]*>Fees<\/caption>/)
})

test('without rows it shows what to show instead', () => {
  expect(render(<Table caption="Fees" columns={columns} rows={[]} empty={<p>{'None'}</p>} />)).toBe('<p>None</p>')
})
