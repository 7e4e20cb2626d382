/** What each kind of activity does. A token that rests afterwards waits for a signal. */
import type { ActivityNode, NodeOf, UserTaskNode } from '../../compiled-process.ts'
import { expiryOf } from '../events/listeners.ts'
import { throwMessage } from '../events/messages.ts'
import type { LiveToken, Run } from '../run.ts'
import type { Steps } from '../state.ts'
import { completeActivity } from './complete-activity.ts'
import { openScope } from './open-scope.ts'
import { runScript } from './run-script.ts'

export function* perform(run: Run, token: LiveToken, node: ActivityNode): Steps {
  if (node.type !== 'business-rule-task') run.note('activity-started', token)
  switch (node.type) {
    case 'user-task':
      run.opened.push({
        tokenId: token.id,
        elementId: node.id,
        dueHint: dueHintOf(run, node),
        expiresAt: expiryOf(run, token),
      })
      return
    case 'service-task':
      if (!node.topic) return completeActivity(run, token, node)
      run.jobs.push({ kind: 'service-task', tokenId: token.id, elementId: node.id })
      return
    case 'business-rule-task':
      return yield* decide(run, token, node)
    case 'script-task':
      return runScript(run, token, node)
    case 'send-task':
      for (const event of node.events) if (event.on === 'message') throwMessage(run, token, event)
      if (run.isAlive(token)) completeActivity(run, token, node)
      return
    case 'receive-task':
      return
    case 'plain-task':
      return completeActivity(run, token, node)
    case 'sub-process':
    case 'call-activity':
      return openScope(run, token, node)
  }
}

const dueHintOf = (run: Run, { limit, limitDefault }: UserTaskNode): string | null =>
  (limit ? run.limits[limit] : undefined) ?? limitDefault ?? null

function* decide(run: Run, token: LiveToken, node: NodeOf<'business-rule-task'>): Steps {
  if (node.decision) {
    const result = yield { elementId: node.id, decision: node.decision, variables: run.dataOf(token) }
    if (node.result) run.assign(token, { [node.result]: result ?? null })
    run.note('decision-made', token, { decision: node.decision })
  }
  completeActivity(run, token, node)
}
