import type { NodeOf } from '../../compiled-process.ts'
import type { LiveToken, Run } from '../run.ts'
import type { Token } from '../state.ts'

/** Tokens that wait at a gateway for others, in the same scope. */
export const waitingAt = (run: Run, token: Token, nodeId: string): LiveToken[] =>
  run.childrenOf(run.parentOf(token)).filter(({ at, mode }) => at === nodeId && mode === 'waiting')

/** One token of each incoming flow makes one on each outgoing flow (BPMN 2.0.2 §13.4.1). */
export function joinParallel(run: Run, token: LiveToken, node: NodeOf<'parallel-gateway'>): void {
  const incoming = run.graph.incomingOf(node.id)
  token.mode = 'waiting'
  run.rest(token)
  if (incoming.length > 1) {
    const waiting = waitingAt(run, token, node.id)
    const used = incoming.map((flow) => waiting.find(({ via }) => via === flow))
    if (used.includes(undefined)) return
    for (const one of used) if (one) run.remove(one)
  }
  run.remove(token)
  run.take(token, node.out)
}
