/** What a token does on arriving at each kind of element. */
import type { Node, NodeOf, NodeType } from '../compiled-process.ts'
import { enterActivity } from './activities/enter-activity.ts'
import { continueThrow } from './events/throw-events.ts'
import { setWaits } from './events/listeners.ts'
import { exclusiveFlow } from './flows.ts'
import { gather } from './gateways/gather.ts'
import { joinParallel } from './gateways/join-parallel.ts'
import { passOn } from './pass-on.ts'
import type { LiveToken, Run } from './run.ts'
import type { Steps } from './state.ts'

type Behaviour<Type extends NodeType> = (run: Run, token: LiveToken, node: NodeOf<Type>) => Steps | void

function throwing(run: Run, token: LiveToken, node: NodeOf<'end'> | NodeOf<'throw'>): void {
  run.rest(token)
  continueThrow(run, token, node)
}

/** Every kind of element has an entry: the compiler would complain of a missing one. */
const arriving: { readonly [Type in NodeType]: Behaviour<Type> } = {
  start: passOn,
  end(run, token, node) {
    if (node.outcome) run.outcome = node.outcome
    throwing(run, token, node)
  },
  throw: throwing,
  catch(run, token, node) {
    run.rest(token)
    setWaits(run, token, node)
  },
  boundary(run, token, node) {
    const isTimer = node.events.every(({ on }) => on === 'timer')
    run.note(isTimer ? 'timer-fired' : 'event-caught', token)
    passOn(run, token, node)
  },
  'exclusive-gateway'(run, token, node) {
    const flow = exclusiveFlow(run, token, node)
    if (flow && node.out.length > 1) run.note('flow-taken', token, { flow: flow.id })
    if (flow) run.take(token, [flow])
    run.remove(token)
  },
  'parallel-gateway': joinParallel,
  'inclusive-gateway': gather,
  'complex-gateway': gather,
  'event-gateway'(run, token, node) {
    run.rest(token)
    setWaits(run, token, node)
  },
  'user-task': enterActivity,
  'service-task': enterActivity,
  'business-rule-task': enterActivity,
  'script-task': enterActivity,
  'send-task': enterActivity,
  'receive-task': enterActivity,
  'plain-task': enterActivity,
  'sub-process': enterActivity,
  'call-activity': enterActivity,
}

export function* enter(run: Run, token: LiveToken, node: Node): Steps {
  const behaviour = arriving[node.type] as Behaviour<NodeType>
  const steps = behaviour(run, token, node)
  if (steps) yield* steps
}
