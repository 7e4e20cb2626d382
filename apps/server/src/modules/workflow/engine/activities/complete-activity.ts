import { nodeOf, type ActivityNode } from '../../compiled-process.ts'
import { recordCompleted } from '../events/compensation.ts'
import { dropWaits } from '../events/listeners.ts'
import { outgoingFlows } from '../flows.ts'
import type { LiveToken, Run } from '../run.ts'
import { evaluateAll } from './data.ts'
import { checkAdHoc } from './open-scope.ts'
import { completeInstance } from './repeat.ts'

/** The activity is done: the token goes on, or the next instance of it begins. */
export function completeActivity(run: Run, token: LiveToken, node: ActivityNode, data: { outcome?: string; key?: string } = {}): void {
  dropWaits(run, token)
  if (node.data) {
    const results = evaluateAll(run, token, node.data.after)
    run.assign(run.parentOf(token), results)
  }
  const parent = run.parentOf(token)
  recordCompleted(run, token, node)
  run.remove(token)
  if (node.type !== 'business-rule-task') run.note('activity-completed', token, data)
  if (node.type === 'user-task') {
    run.closed.push({ tokenId: token.id, elementId: node.id, how: 'completed', outcome: data.outcome ?? null })
  }
  if (parent.repetition && parent.at === node.id) completeInstance(run, parent, token, node)
  else leaveActivity(run, token, node)
}

export function leaveActivity(run: Run, token: LiveToken, node: ActivityNode): void {
  const flows = node.isForCompensation ? [] : outgoingFlows(run, token, node)
  for (let count = 0; count < (node.completionQuantity ?? 1); count++) run.take(token, flows)
  checkAdHoc(run, run.parentOf(token))
}

/** A loop or multi-instance activity is done as a whole. */
export function completeRepetition(run: Run, body: LiveToken): void {
  const node = nodeOf(run.process, body.at) as ActivityNode
  dropWaits(run, body)
  const output = node.multi?.output
  if (output) run.assign(run.parentOf(body), { [output.list]: body.repetition?.outputs ?? [] })
  run.remove(body)
  leaveActivity(run, body, node)
}
