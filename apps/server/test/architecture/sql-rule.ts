/**
 * 3. Only a module's `store.ts` (or `store/`) touches the database, and only the module's own PostgreSQL schema.
 * Views named report_* are published by their owner for everybody to read. A store may also add and cancel jobs in the
 * statement that changes its state: that one table of the platform is made for it.
 */
import { isNode, type Node, type SourceFile } from './source-file.ts'
import { moduleOf, type Tiers, type Violation } from './violation.ts'

const openTables = new Set(['platform.job'])

const drivers = ['pg', 'kysely', 'pg-cursor', 'pg-copy-streams']

export const schemaOf = (module: string): string => module.replaceAll('-', '_')

export function findSqlViolations(source: SourceFile, tiers: Tiers): Violation[] {
  const place = moduleOf(source.path)
  if (!place) return []
  const isStore = /^store(\.ts$|\/)/.test(place.inner)
  const say = (message: string): Violation => ({ rule: 3, file: source.path, message })
  const outside = isStore ? [] : touches(source).map(say)
  const schemas = new Set(['platform', ...tiers.flat().map(schemaOf)])
  schemas.delete(schemaOf(place.module))
  const foreign = source.nodes
    .flatMap(textOf)
    .flatMap((text) => foreignTables(text, schemas))
    .map((table) => say(`reaches ${table}, which belongs to another module`))
  return [...outside, ...foreign]
}

function touches({ nodes, imports }: SourceFile): string[] {
  const found = imports
    .filter(({ specifier }) => drivers.includes(specifier))
    .map(({ specifier }) => `imports ${specifier} outside the store`)
  const queries = nodes.some((node) => {
    const callee = node.type === 'CallExpression' ? node['callee'] : undefined
    return isNode(callee) && callee.type === 'MemberExpression' && (callee['property'] as Node)['name'] === 'query'
  })
  return queries ? [...found, 'runs a statement outside the store'] : found
}

function textOf(node: Node): string[] {
  if (node.type === 'Literal' && typeof node['value'] === 'string') return [node['value']]
  if (node.type === 'TemplateElement') return [(node['value'] as { raw: string }).raw]
  return []
}

function foreignTables(text: string, schemas: ReadonlySet<string>): string[] {
  const named = text.matchAll(/\b(?:from|join|into|update|only|truncate|references|,)\s+"?([a-z_]+)"?\."?([a-z_]+)"?/gi)
  return [...named]
    .filter(([, schema, table]) => schemas.has(schema ?? '') && !table?.startsWith('report_'))
    .map(([, schema, table]) => `${schema}.${table}`)
    .filter((table) => !openTables.has(table))
}
