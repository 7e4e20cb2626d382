/** What the house rules need to know of a source file, read from its syntax tree. */
import path from 'node:path'
import { parseAst } from 'rolldown/parseAst'

export interface Import {
  /** As written: '../persons/index.ts', 'pg', 'node:fs'. */
  readonly specifier: string
  /** Path from the repository's root for relative imports; undefined for packages. */
  readonly target: string | undefined
  /** Vanishes when types are stripped. */
  readonly typeOnly: boolean
  readonly names: readonly string[]
}

export interface SourceFile {
  readonly path: string
  readonly text: string
  readonly imports: readonly Import[]
  readonly nodes: readonly Node[]
}

/** A node of the ESTree syntax tree; its fields depend on the type. */
export interface Node {
  readonly type: string
  readonly [field: string]: unknown
}

/** Path from the repository's root → text. Planted trees of the tests are the same as the real one. */
export type FileMap = ReadonlyMap<string, string>

export function readSourceFile(file: string, text: string): SourceFile {
  const lang = file.endsWith('x') ? 'tsx' : 'ts'
  const nodes = flatten(parseAst(text, { lang }, file) as unknown as Node)
  return { path: file, text, nodes, imports: nodes.flatMap((node) => importOf(node, file)) }
}

export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string'

function flatten(root: Node): Node[] {
  const found: Node[] = []
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) for (const item of value) visit(item)
    else if (isNode(value)) {
      found.push(value)
      for (const field of Object.values(value)) if (typeof field === 'object') visit(field)
    }
  }
  visit(root)
  return found
}

function importOf(node: Node, file: string): Import[] {
  const source = (node['source'] ?? (node.type === 'TSImportType' ? node['argument'] : undefined)) as
    Node | null | undefined
  const literal = source?.type === 'TSLiteralType' ? (source['literal'] as Node) : source
  const specifier = literal?.['value']
  if (typeof specifier !== 'string') return []
  const specifiers = (node['specifiers'] ?? []) as Node[]
  const isType = (item: Node) => item['importKind'] === 'type' || item['exportKind'] === 'type'
  const typeOnly =
    node.type === 'TSImportType' || isType(node) || (specifiers.length > 0 && specifiers.every(isType))
  const names = specifiers.map((item) => String((item['imported'] as Node | undefined)?.['name'] ?? item.type))
  const target = specifier.startsWith('.') ? path.posix.join(path.posix.dirname(file), specifier) : undefined
  return [{ specifier, target, typeOnly, names }]
}
