import { isActivity, nodeOf } from '../../compiled-process.ts'
import { dropWaits } from '../events/listeners.ts'
import type { LiveToken, Run } from '../run.ts'

/** Takes a token away with everything inside it: it goes nowhere. */
export function cancel(run: Run, token: LiveToken): void {
  if (!run.isAlive(token)) return
  const node = nodeOf(run.process, token.at)
  cancelInside(run, token)
  dropWaits(run, token)
  run.remove(token)
  if (!isActivity(node) || token.mode === 'waiting') return
  if (node.type === 'script-task' && token.step !== undefined) {
    run.drop({ kind: 'timer', tokenId: token.id, elementId: node.id, occurrence: token.step })
  }
  if (token.repetition) return
  if (node.type === 'service-task') run.drop({ kind: 'service-task', tokenId: token.id })
  run.note('activity-cancelled', token)
  if (node.type === 'user-task') {
    run.closed.push({ tokenId: token.id, elementId: node.id, how: 'cancelled', outcome: null })
  }
}

export function cancelInside(run: Run, scope: LiveToken): void {
  run.forget(scope)
  for (const token of run.childrenOf(scope)) cancel(run, token)
}
