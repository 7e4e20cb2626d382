/** Which names an expression needs from outside. */
import type { Position } from '../environment.ts'
import { childrenOf, type Node } from './tree.ts'

export interface Usage {
  /** Names from outside with the path read from them, such as `applicant.age`. */
  readonly paths: ReadonlySet<string>
  /** Functions called by a name that is no local one and was not known. */
  readonly called: readonly ({ readonly name: string } & Position)[]
}

/** `a.b.c` when the node is a name from outside or a path from one, else undefined. */
function pathOf(node: Node): string | undefined {
  if (node.kind === 'name') return node.origin === 'outside' ? node.name : undefined
  if (node.kind !== 'path') return undefined
  const base = pathOf(node.target)
  return base && `${base}.${node.name}`
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
    const isCall = node.kind === 'call' || node.kind === 'named call'
    if (!isCall || node.target.kind !== 'name' || node.target.origin !== 'outside' || node.target.known) {
      for (const child of childrenOf(node)) visit(child)
      return
    }
    const { name, from, to } = node.target
    called.push({ name, from, to })
    for (const arg of node.args.values()) visit(arg)
  }
  for (const node of nodes) visit(node)
  return { paths, called }
}
