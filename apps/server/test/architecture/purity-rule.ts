/**
 * 4. `schema.ts`, `rules.ts`, `policy.ts` are pure: the same input gives the same answer, in a test without a database
 * and in the browser. Neither they nor what they import (types apart) reach files, network, clock, chance or
 * environment.
 */
import { isNode, type Import, type Node, type SourceFile } from './source-file.ts'
import type { Violation } from './violation.ts'

const pureFile = /^apps\/server\/src\/modules\/.+\/(schema|rules|policy)\.tsx?$/
const pureNodeModules = new Set(['node:assert', 'node:util'])
const pureHashes = new Set(['createHash', 'createHmac', 'timingSafeEqual'])
const impurePackages = /^(pg|kysely|fastify|@fastify\/.+|nodemailer|oidc-provider|openid-client|prom-client)$/
const impurePlatform = /^apps\/server\/src\/platform\/(?!(policy|context|problem|events|jobs)\.ts$)/

export function findImpurities(sources: readonly SourceFile[]): Violation[] {
  const byPath = new Map(sources.map((source) => [source.path, source]))
  return sources
    .filter(({ path }) => pureFile.test(path))
    .flatMap((source) =>
      reachable(source, byPath).flatMap((reached) =>
        impuritiesOf(reached).map((what): Violation => {
          const via = reached === source ? '' : ` through ${reached.path}`
          return { rule: 4, file: source.path, message: `must be pure, but ${what}${via}` }
        }),
      ),
    )
}

/** The file and what it imports as values, within modules and packages of the repository. */
function reachable(start: SourceFile, byPath: ReadonlyMap<string, SourceFile>): SourceFile[] {
  const found = new Set([start])
  for (const source of found) {
    for (const { target, typeOnly } of source.imports) {
      const next = typeOnly || target === undefined ? undefined : byPath.get(target)
      if (next && !next.path.startsWith('apps/server/src/platform/')) found.add(next)
    }
  }
  return [...found]
}

function impuritiesOf({ imports, nodes }: SourceFile): string[] {
  const imported = imports
    .filter((item) => !item.typeOnly && isImpure(item))
    .map(({ specifier }) => `imports ${specifier}`)
  return [...imported, ...nodes.flatMap(impureCall)]
}

function isImpure({ specifier, target, names }: Import): boolean {
  if (target !== undefined) return impurePlatform.test(target)
  if (specifier === 'node:crypto') return !names.every((name) => pureHashes.has(name))
  return impurePackages.test(specifier) || (specifier.startsWith('node:') && !pureNodeModules.has(specifier))
}

function impureCall(node: Node): string[] {
  if (
    node.type === 'NewExpression' &&
    nameOf(node['callee']) === 'Date' &&
    (node['arguments'] as Node[]).length === 0
  ) {
    return ['reads the clock (new Date())']
  }
  if (node.type !== 'MemberExpression') return []
  const member = `${nameOf(node['object'])}.${nameOf(node['property'])}`
  return ['Date.now', 'Math.random', 'process.env', 'performance.now', 'crypto.randomUUID'].includes(member)
    ? [`uses ${member}`]
    : []
}

const nameOf = (value: unknown): string => (isNode(value) && typeof value['name'] === 'string' ? value['name'] : '')
