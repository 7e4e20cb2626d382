/** Sub-processes and called processes: a token that contains others. */
import { holds } from '@diwan/service-kit'
import { nodeOf, type Node } from '../../compiled-process.ts'
import type { LiveToken, Run } from '../run.ts'
import { cancelInside } from './cancel.ts'
import { scopeKey } from './scope-key.ts'

export function openScope(run: Run, token: LiveToken, node: Node, starts?: readonly Node[]): void {
  const key = scopeKey(node) ?? node.id
  const first = starts ?? run.graph.firstIn(key)
  const isSequential = node.type === 'sub-process' && node.adHoc?.sequential
  const [one, ...others] = first
  if (isSequential) token.ahead = others.map(({ id }) => id)
  for (const start of isSequential && one ? [one] : first) run.arrive(start.id, token)
  run.left.set(token.id, token)
}

/** BPMN 2.0.2 §13.3.5: the completion condition is looked at each time an activity inside completes. */
export function checkAdHoc(run: Run, scope: LiveToken): void {
  if (run.isRoot(scope) || !run.isAlive(scope)) return
  const node = nodeOf(run.process, scope.at)
  const adHoc = node.type === 'sub-process' ? node.adHoc : undefined
  if (!adHoc?.completion || scope.closing || scope.repetition || scope.mode) return
  if (!holds(adHoc.completion, run.dataOf(scope), run.clock)) return
  scope.closing = true
  if (adHoc.cancelRemaining) cancelInside(run, scope)
  run.left.set(scope.id, scope)
}
