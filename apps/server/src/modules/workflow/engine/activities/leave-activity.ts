import { nodeOf, type ActivityNode } from '../../compiled-process.ts'
import { dropWaits } from '../events/listeners.ts'
import { outgoingFlows } from '../flows.ts'
import type { LiveToken, Run } from '../run.ts'
import { checkAdHoc } from './open-scope.ts'

/** Sends as many tokens on as the activity gives (BPMN 2.0.2 table 10.3, completionQuantity). */
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
