/** What a token does on arriving at each kind of element, and how an activity on which it rests is left. */
import type { Node, NodeOf, NodeType, UserTaskNode } from '../compiled-process.ts'
import { exclusiveFlow, outgoingFlows } from './flows.ts'
import type { Run } from './run.ts'
import type { Steps, Token } from './state.ts'
import { dropTimers, setTimers } from './timers.ts'

type Behaviour<Type extends NodeType> = (run: Run, token: Token, node: NodeOf<Type>) => Steps | undefined

/** Every kind of element has an entry: the compiler would complain of a missing one. */
const arriving: { readonly [Type in NodeType]: Behaviour<Type> } = {
  start(run, token, node) {
    run.take(token, outgoingFlows(run, node))
    return undefined
  },

  end(run, token, node) {
    if (node.outcome) run.outcome = node.outcome
    if (run.isLevelEmpty(token.parent)) run.end(token)
    return undefined
  },

  'exclusive-gateway'(run, token, node) {
    const flow = exclusiveFlow(run, node)
    if (node.out.length > 1) run.note('flow-taken', token, { flow: flow.id })
    run.take(token, [flow])
    return undefined
  },

  'user-task'(run, token, node) {
    const expiresAt = startActivity(run, token, node)
    run.opened.push({ tokenId: token.id, elementId: node.id, dueHint: dueHintOf(run, node), expiresAt })
    return undefined
  },

  'service-task'(run, token, node) {
    startActivity(run, token, node)
    run.jobs.push({ kind: 'service-task', tokenId: token.id, elementId: node.id })
    return undefined
  },

  *'business-rule-task'(run, token, node) {
    const result = yield { elementId: node.id, decision: node.decision, variables: run.variables }
    run.assign({ [node.result]: result ?? null })
    run.note('decision-made', token, { decision: node.decision })
    run.take(token, outgoingFlows(run, node))
  },

  'boundary-timer'(run, token, node) {
    run.note('timer-fired', token)
    run.take(token, outgoingFlows(run, node))
    return undefined
  },
}

export function* enter(run: Run, token: Token, node: Node): Steps {
  const behaviour = arriving[node.type] as Behaviour<NodeType>
  const steps = behaviour(run, token, node)
  if (steps) yield* steps
}

/** Instant at which its time runs out; null when it never does. */
function startActivity(run: Run, token: Token, node: Node): Date | null {
  run.rest(token)
  run.note('activity-started', token)
  return setTimers(run, token, node)
}

const dueHintOf = (run: Run, { limit, limitDefault }: UserTaskNode): string | null =>
  (limit ? run.limits[limit] : undefined) ?? limitDefault ?? null

/** The activity is done: the token goes on. */
export function completeActivity(run: Run, token: Token, node: Node, data: { outcome?: string; key?: string } = {}): void {
  run.remove(token)
  dropTimers(run, token, node)
  run.note('activity-completed', token, data)
  if (node.type === 'user-task') {
    run.closed.push({ tokenId: token.id, elementId: node.id, how: 'completed', outcome: data.outcome ?? null })
  }
  run.take(token, outgoingFlows(run, node))
}

/** The activity is interrupted or its case ended: the token goes nowhere. */
export function cancelActivity(run: Run, token: Token, node: Node): void {
  run.remove(token)
  dropTimers(run, token, node)
  if (node.type === 'service-task') run.droppedJobs.push({ kind: 'service-task', tokenId: token.id })
  run.note('activity-cancelled', token)
  if (node.type === 'user-task') {
    run.closed.push({ tokenId: token.id, elementId: node.id, how: 'cancelled', outcome: null })
  }
}
