import { compare } from '../operations/compare.ts'
import type { Node } from '../syntax/tree.ts'
import { FeelRange } from '../values/range.ts'
import { nothing, type Run } from './run.ts'

type CompileNode = (node: Node) => Run

export function compileRange(node: Node & { kind: 'range' }, compileNode: CompileNode): Run {
  const start = node.start && compileNode(node.start)
  const end = node.end && compileNode(node.end)
  const { startIncluded, endIncluded } = node
  return (scope, env) => {
    const bounds = { start: start?.(scope, env), startIncluded, end: end?.(scope, env), endIncluded }
    const sample = bounds.start ?? bounds.end ?? null
    const comparable =
      bounds.start !== null && bounds.end !== null && compare(bounds.start ?? sample, bounds.end ?? sample) !== null
    return comparable ? new FeelRange(bounds) : nothing(env, 'INVALID_TYPE', 'These bounds make no range', node)
  }
}

export function compileSingleRange(
  node: Node & { kind: 'equal range' | 'unequal range' },
  compileNode: CompileNode,
): Run {
  const value = compileNode(node.value)
  const kind = node.kind === 'equal range' ? 'equal' : 'unequal'
  return (scope, env) => {
    const bound = value(scope, env)
    const included = kind === 'equal'
    return new FeelRange({ start: bound, startIncluded: included, end: bound, endIncluded: included, kind })
  }
}
