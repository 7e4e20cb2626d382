import type { ActivityNode } from '../../compiled-process.ts'
import { recordCompleted } from '../events/compensation.ts'
import { dropWaits } from '../events/listeners.ts'
import type { LiveToken, Run } from '../run.ts'
import { evaluateAll } from './data.ts'
import { leaveActivity } from './leave-activity.ts'
import { completeInstance } from './repeat.ts'

/** The activity is done: the token goes on, or the next instance of it begins. */
export function completeActivity(
  run: Run,
  token: LiveToken,
  node: ActivityNode,
  data: { outcome?: string; key?: string } = {},
): void {
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
