/** Which names an expression needs from outside. */
import type { Position } from '../environment.ts'
import { childrenOf, type Node } from './tree.ts'

export interface Usage {
  /** Names from outside with the path read from them, such as `applicant.age`. */
  readonly paths: ReadonlySet<string>
  /** Functions called by a name that is no local one and was not known. */
  readonly called: readonly ({ readonly name: string } & Position)[]
}

/**
 * `a.b.c` when the node is a name from outside or a path from one, else undefined. A name such as `count` that is not
 * called may well be a value from outside.
 */
function pathOf(node: Node): string | undefined {
  if (node.kind === 'name') return node.origin === 'local' ? undefined : node.name
  if (node.kind !== 'path') return undefined
  const base = pathOf(node.target)
  return base && `${base}.${node.name}`
}

/** What is called, where it is called by its name. */
function calleeOf(node: Node): (Node & { kind: 'name' }) | undefined {
  const target = node.kind === 'call' || node.kind === 'named call' ? node.target : undefined
  return target?.kind === 'name' ? target : undefined
}

export function usageOf(nodes: readonly Node[]): Usage {
  const paths = new Set<string>()
  const called: ({ readonly name: string } & Position)[] = []
  const visit = (node: Node): void => {
    const path = pathOf(node)
    if (path !== undefined) {
      paths.add(path)
      return
    }
    const callee = calleeOf(node)
    const isUnknown = callee?.origin === 'outside' && !callee.known
    if (callee && isUnknown) called.push({ name: callee.name, from: callee.from, to: callee.to })
    const isFunction = isUnknown || callee?.origin === 'built-in'
    for (const child of childrenOf(node)) if (child !== callee || !isFunction) visit(child)
  }
  for (const node of nodes) visit(node)
  return { paths, called }
}
