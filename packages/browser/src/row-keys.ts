/**
 * Arrow keys in a long table: ↑ and ↓ go from row to row in the same column, Home and End to the first and last row,
 * `/` to the page's search box. Only while the focus is in the table, so that no key means anything by itself elsewhere
 * (WCAG 2.1.4), and never in a field that needs the key itself.
 */
const controls = 'a[href], button, input:not([type="hidden"]), select'

export function moveBetweenRows(root: ParentNode = document): void {
  for (const table of root.querySelectorAll<HTMLElement>('[data-row-keys]')) {
    table.addEventListener('keydown', (event) => {
      if (event.altKey || event.ctrlKey || event.metaKey || needsKeys(event.target)) return
      const next = event.key === '/' ? searchBox() : reached(table, event)
      if (!next) return
      event.preventDefault()
      next.focus()
    })
  }
}

const searchBox = (): HTMLElement | undefined =>
  document.querySelector<HTMLElement>('search input[name="q"]') ?? undefined

const needsKeys = (target: EventTarget | null): boolean =>
  target instanceof HTMLSelectElement || (target instanceof HTMLInputElement && target.type !== 'checkbox')

function reached(table: HTMLElement, { key, target }: KeyboardEvent): HTMLElement | undefined {
  const rows = [...table.querySelectorAll<HTMLTableRowElement>('tbody tr')]
  const cell = target instanceof Element ? target.closest<HTMLTableCellElement>('tbody td, tbody th') : null
  const at = cell ? rows.indexOf(cell.parentElement as HTMLTableRowElement) : -1
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[key]
  const row = to === undefined ? undefined : rows[to]
  if (!row) return undefined
  const alike = row.cells[cell?.cellIndex ?? 0]?.querySelector<HTMLElement>(controls)
  return alike ?? row.querySelector<HTMLElement>(controls) ?? undefined
}
