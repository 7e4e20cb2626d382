/**
 * The limit of a write: what one transaction left in the database, written again — with identities of its own — by one
 * statement without any thought: no reading, no checking, no rendering.
 */
import { randomUUID } from 'node:crypto'
import type { Db } from '../apps/server/src/platform/db.ts'

interface Column {
  readonly table: string
  readonly column: string
  readonly type: string
}

interface Written {
  readonly table: string
  readonly rows: readonly Readonly<Record<string, unknown>>[]
}

export interface SameRows {
  /** One statement, with parameters. */
  readonly text: string
  /** Rows it writes, by table. */
  readonly rows: Readonly<Record<string, number>>
  readonly rowCount: number
  /** Parameters for rows of their own; those that are changed rather than added are the given ones, by table. */
  parameters(changed: Readonly<Record<string, string>>): readonly unknown[]
}

const columnsQuery = `select table_schema || '.' || table_name as table, column_name as column, udt_name as type
  from information_schema.columns join information_schema.tables using (table_schema, table_name)
  where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE' and is_identity = 'NO'
  order by 1, ordinal_position`

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/

/**
 * Everything that the transaction which wrote this application wrote. `changed` names the tables whose row was there
 * before.
 */
export async function readSameRows(owner: Db, applicationId: string, changed: readonly string[]): Promise<SameRows> {
  const columns = await owner.query<Column>(columnsQuery)
  const [{ xid = '' } = {}] = await owner.query<{ xid: string }>(
    'select xmin::text as xid from applications.application where id = $1',
    [applicationId],
  )
  const written: Written[] = []
  for (const table of new Set(columns.map((column) => column.table))) {
    const rows = await owner.query<{ row: Record<string, unknown> }>(
      `select to_jsonb(t) as row from ${table} t where xmin::text = $1`,
      [xid],
    )
    if (rows.length > 0) written.push({ table, rows: rows.map(({ row }) => row) })
  }
  const values: unknown[] = []
  const texts = written.map(({ table, rows }, index) => {
    const own = columns.filter((column) => column.table === table)
    const place = (row: Readonly<Record<string, unknown>>, { column, type }: Column): string => {
      const value = row[column]
      values.push(type === 'jsonb' && value !== null ? JSON.stringify(value) : value)
      return `$${values.length}`
    }
    if (changed.includes(table)) {
      const row = rows[0] ?? {}
      const set = own
        .filter(({ column }) => column !== 'id')
        .map((column) => `${column.column} = ${place(row, column)}`)
      values.push({ changed: table })
      return `t${index} as (update ${table} set ${set.join(', ')} where id = $${values.length})`
    }
    const lines = rows.map((row) => `(${own.map((column) => place(row, column)).join(', ')})`)
    return `t${index} as (insert into ${table} (${own.map(({ column }) => column).join(', ')}) values ${lines.join(', ')})`
  })
  const identities = identitiesIn(written, changed)
  const template = JSON.stringify(values)
  return {
    text: `with ${texts.join(', ')} select 1`,
    rows: Object.fromEntries(written.map(({ table, rows }) => [table, rows.length])),
    rowCount: written.reduce((sum, { rows }) => sum + rows.length, 0),
    parameters(ids) {
      let text = template
      for (const identity of identities)
        text = text.replaceAll(identity, uuid.test(identity) ? randomUUID() : randomUUID().slice(0, identity.length))
      const parameters = JSON.parse(text) as unknown[]
      return parameters.map((value) => (isChanged(value) ? ids[value.changed] : value))
    },
  }
}

const isChanged = (value: unknown): value is { readonly changed: string } =>
  typeof value === 'object' && value !== null && 'changed' in value

/** What must be new in each set of rows: ids, the public reference, the keys of replies. */
function identitiesIn(written: readonly Written[], changed: readonly string[]): string[] {
  const found = new Set<string>()
  for (const { table, rows } of written) {
    if (changed.includes(table)) continue
    for (const row of rows) {
      for (const name of ['id', 'reference', 'draft_id', 'instance_id']) {
        const value = row[name]
        if (typeof value === 'string' && value.length >= 10) found.add(value)
      }
      if (typeof row['key'] === 'string') found.add(uuid.exec(row['key'])?.[0] ?? row['key'])
    }
  }
  return [...found]
}
