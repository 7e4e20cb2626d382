import type { ComponentChildren } from 'preact'
import { classNames } from '../class-names.ts'

export interface TableColumn<Row> {
  header: string
  cell: (row: Row) => ComponentChildren
  /** Digits under digits. */
  numeric?: boolean | undefined
  /** The cell names the row. The first column does, unless told. */
  isRowHeader?: boolean | undefined
}

export interface TableProps<Row> {
  caption: string
  /** The caption is for screen readers only, where a heading above says the same. */
  hideCaption?: boolean | undefined
  columns: readonly TableColumn<Row>[]
  rows: readonly Row[]
  rowKey?: ((row: Row) => string) | undefined
  /** Shown instead of rows. */
  empty?: ComponentChildren
  dense?: boolean | undefined
}

/** Said once more in words: browsers drop a table's own roles once CSS gives its boxes another display. */
const roles = {
  table: { role: 'table' },
  group: { role: 'rowgroup' },
  row: { role: 'row' },
  columnHeader: { role: 'columnheader' },
} as const

/** A wide table scrolls: the keyboard must be able to reach and move it. */
const reachable = { tabIndex: 0 }

/** Rows and columns; on phones each row becomes a card. The roles stay, whatever CSS does to the boxes. */
export function Table<Row>({ caption, hideCaption, columns, rows, rowKey, empty, dense }: TableProps<Row>) {
  const headerIndex = Math.max(
    0,
    columns.findIndex((column) => column.isRowHeader),
  )
  if (rows.length === 0 && empty) return <>{empty}</>
  return (
    <section class="dw-table-wrap" aria-label={caption} {...reachable}>
      <table class={classNames('dw-table', dense && 'dw-table--dense')} {...roles.table}>
        <caption class={hideCaption ? 'dw-sr-only' : 'dw-table__caption'}>{caption}</caption>
        <thead {...roles.group}>
          <tr {...roles.row}>
            {columns.map((column) => (
              <th
                key={column.header}
                scope="col"
                {...roles.columnHeader}
                class={column.numeric ? 'dw-numeric' : undefined}
              >
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...roles.group}>
          {rows.map((row, rowIndex) => (
            <tr {...roles.row} key={rowKey?.(row) ?? rowIndex}>
              {columns.map((column, index) => {
                const isHeader = index === headerIndex
                const Cell = isHeader ? 'th' : 'td'
                return (
                  <Cell
                    key={column.header}
                    role={isHeader ? 'rowheader' : 'cell'}
                    {...(isHeader ? { scope: 'row' } : {})}
                    class={column.numeric ? 'dw-numeric' : undefined}
                    data-label={column.header}
                  >
                    <span class="dw-table__value">{column.cell(row)}</span>
                  </Cell>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
